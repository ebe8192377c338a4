import { type ThemeConfig, theme } from 'antd'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

export type ThemeMode = 'light' | 'dark'

/**
 * The antd theme of a mode.
 *
 * antd's dark algorithm dulls the seed colours, so the colours that carry meaning are put back after it;
 * every derived token that antd would compute into a pair under 4.5:1 is set by hand.
 */
export function antdTheme(mode: ThemeMode, { motion, dense }: { motion: boolean; dense: boolean }): ThemeConfig {
  const p = mode === 'dark' ? darkPalette : lightPalette
  const colours = meaningColours(p)
  const base = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm
  return {
    cssVar: { key: 'desk' },
    hashed: false,
    algorithm: (seed, map) => ({ ...base(seed, map), ...colours }),
    token: {
      ...colours,
      ...surfaces(p),
      ...shapes,
      fontSize: dense ? 12 : 13,
      motion,
      boxShadowSecondary: mode === 'dark' ? `0 0 0 1px ${p.line}` : '0 6px 18px rgba(60,50,30,.18)',
    },
    components: controls(p),
  }
}

function meaningColours(p: Palette) {
  return {
    colorPrimary: p.accent,
    colorPrimaryHover: p.accentHover,
    colorPrimaryActive: p.accentPressed,
    colorPrimaryBg: p.accentBg,
    // antd draws the focus ring with it.
    colorPrimaryBorder: p.accent,
    colorInfo: p.accent,
    colorLink: p.accent,
    colorLinkHover: p.accentHover,
    colorLinkActive: p.accentPressed,
    colorError: p.late,
    colorErrorHover: p.late,
    colorErrorActive: p.late,
    colorErrorBg: p.lateBg,
    colorErrorBorder: p.late,
    colorErrorBorderHover: p.late,
    colorErrorText: p.late,
    colorWarning: p.soon,
    colorWarningBg: p.soonBg,
    colorWarningBorder: p.soon,
    colorSuccess: p.ok,
    colorSuccessBg: p.okBg,
    colorSuccessBorder: p.ok,
  }
}

function surfaces(p: Palette) {
  return {
    colorBgLayout: p.desk,
    colorBgContainer: p.paper,
    colorBgElevated: p.paper,
    colorBgContainerDisabled: p.paper2,
    colorBorder: p.line2,
    colorBorderSecondary: p.line,
    colorText: p.ink,
    colorTextSecondary: p.ink2,
    colorTextTertiary: p.ink3,
    colorTextPlaceholder: p.ink3,
    colorTextDisabled: p.ink3,
    colorTextDescription: p.ink3,
    colorTextLightSolid: p.onAccent,
    colorIcon: p.ink2,
    controlItemBgHover: p.paper3,
    controlItemBgActive: p.accentBg,
    controlItemBgActiveHover: p.accentBg,
  }
}

const shapes = {
  fontFamily: 'var(--sans)',
  fontWeightStrong: 700,
  borderRadius: 3,
  borderRadiusSM: 2,
  borderRadiusLG: 4,
  controlHeight: 30,
  controlHeightSM: 24,
  controlHeightLG: 36,
  lineWidthFocus: 3,
  motionDurationFast: '0.12s',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.12s',
  boxShadow: '0 1px 2px rgba(70,58,30,.07)',
}

function controls(p: Palette): ThemeConfig['components'] {
  return {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', paddingInline: 12 },
    Checkbox: { colorBorder: p.field },
    Radio: { colorBorder: p.field },
    // The track of a switch that is off must be seen (3:1).
    Switch: { colorTextQuaternary: p.field, colorTextTertiary: p.ink3 },
    Table: {
      headerBg: p.paper2,
      headerColor: p.ink2,
      fontWeightStrong: 400,
      rowSelectedBg: p.accentBg,
      rowSelectedHoverBg: p.accentBg,
      rowHoverBg: p.paper3,
      borderColor: p.line,
    },
    Segmented: { itemSelectedBg: p.ink2, itemSelectedColor: p.paper, trackBg: p.paper3, itemColor: p.ink2 },
    Select: { optionActiveBg: p.paper3, optionSelectedBg: p.accentBg, optionSelectedColor: p.accent },
    Tabs: { itemSelectedColor: p.accent, inkBarColor: p.accent },
  }
}
