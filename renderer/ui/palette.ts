/** The colour tokens as values, for antd, which computes with them; CSS reads the same values from `tokens.css`. */
export interface Palette {
  desk: string
  rail: string
  paper: string
  paper2: string
  paper3: string
  line: string
  line2: string
  field: string
  ink: string
  ink2: string
  ink3: string
  accent: string
  accentHover: string
  accentPressed: string
  accentBg: string
  onAccent: string
  late: string
  lateBg: string
  soon: string
  soonBg: string
  ok: string
  okBg: string
}

export const lightPalette: Palette = {
  desk: '#ECE8DF',
  rail: '#E4DFD3',
  paper: '#FFFEFB',
  paper2: '#F8F5EE',
  paper3: '#F1EDE3',
  line: '#E0DACC',
  line2: '#C6BDAA',
  field: '#8E8674',
  ink: '#23211C',
  ink2: '#544F46',
  ink3: '#6A6357',
  accent: '#1F4B73',
  accentHover: '#2B6195',
  accentPressed: '#163857',
  accentBg: '#E3EBF2',
  onAccent: '#FFFFFF',
  late: '#9C430E',
  lateBg: '#FBEADC',
  soon: '#735500',
  soonBg: '#F6EED0',
  ok: '#2B6648',
  okBg: '#E2EEE5',
}

export const darkPalette: Palette = {
  desk: '#151411',
  rail: '#100F0D',
  paper: '#201E1A',
  paper2: '#272520',
  paper3: '#302D27',
  line: '#37332C',
  line2: '#514C42',
  field: '#7C7566',
  ink: '#ECE7DB',
  ink2: '#BDB6A7',
  ink3: '#9F9889',
  accent: '#9CC3E6',
  accentHover: '#B6D4EF',
  accentPressed: '#7FAFD8',
  accentBg: '#22344A',
  onAccent: '#0F1E2C',
  late: '#F0A569',
  lateBg: '#3B2817',
  soon: '#DDBB59',
  soonBg: '#352C14',
  ok: '#8FC7A5',
  okBg: '#1D3126',
}
