import { chop, hand } from './hand.mjs'

/**
 * @typedef {object} SampleFax
 * @property {string} file name under resources/samples/faxes
 * @property {string} header the line that the sending machine prints on each page; `{page}` is replaced
 * @property {readonly string[]} pages HTML of each page
 * @property {'g3' | 'g4'} [coding] of a TIFF: group 4 where nothing else is said
 */

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
const table = (head, rows) => `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>
  <tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`

const tick = `<b class="box">${hand('√')}</b>`

const hengtongOrder = `
  <h1>订 货 单</h1>
  <p class="two"><span>致：华光特种纸业 客服部 周小姐</span><span>单号：HT-26-1189</span></p>
  <p class="two"><span>由：杭州恒通包装有限公司　采购 赵志刚</span><span>2026.11.17</span></p>
  ${table(
    ['序', '品　名', '规　格', '数量', '单价', '交期'],
    [
      ['1', '热敏纸 65g', '640mm × 6000m', '8 吨', '9900', '11/28'],
      ['2', '热敏纸 65g', '890mm × 6000m', hand('5 吨'), '9900', '11/28'],
      ['3', '无碳复写 CFB 50g', '787mm', '2.4 吨', '12600', '12/02'],
    ],
  )}
  <p>贵司品号：RM-65-640、RM-65-890、CFB-50-787</p>
  <p>送货：杭州市余杭区良渚街道 恒通二厂，收货人 孙师傅 139 5801 7726</p>
  <p>付款：月结 60 天（按合同）　　发票：专票</p>
  <p>其他：${hand('第 2 项卷芯要 3 寸，外包加防潮膜！')}</p>
  <p class="sign">经办：${hand('赵志刚', 'name')}${chop({ name: '杭州恒通包装有限公司', purpose: '采购专用章', turn: -8 })}</p>`

const hengtongPacking = `
  <h1 class="small">附：包装与标签要求</h1>
  <p class="two"><span>单号：HT-26-1189</span><span>第 2 页 / 共 2 页</span></p>
  ${table(
    ['项目', '要　求'],
    [
      ['卷芯', `3 寸（76 mm）纸芯，两端加塞　${hand('第 2 项必须！')}`],
      ['卷径', '不超过 1100 mm'],
      ['接头', '每卷不超过 2 个，红色标记，位置写在卷签上'],
      ['外包装', '牛皮纸加防潮膜，端面加护板，立放，木托'],
      ['标签', '每卷两张：品号、克重、幅宽、米数、净重、卷号、生产日期'],
      ['数量容差', '± 5 %，按实收结算'],
    ],
  )}
  <p>到货前一天请电话通知孙师傅。厂区 17:00 后不收货。</p>
  <p>${hand('周小姐：640 的先做，库里只剩两天的量了。')}</p>
  <p class="right">${hand('赵 11.17')}</p>`

const hongdaOrder = `
  <h1>采 购 订 单</h1>
  <p class="two"><span>供方：华光特种纸业有限公司（客服部）</span><span>单号：HD-PO-2611</span></p>
  <p class="two"><span>需方：宏达印刷有限公司</span><span>日期：2026-11-13</span></p>
  <p class="two"><span>联系人：李红　0512-6588 2107</span><span>合同：XS-2026-031</span></p>
  ${table(
    ['行', '品号', '品名规格', '数量 吨', '单价 元/吨', '金额 元', '要求日期'],
    [
      ['1', 'RM-70-787', '热敏纸 70g/m² 787mm', '12.000', '9,850.00', '118,200.00', '11-25'],
      ['2', 'RM-55-405', '热敏纸 55g/m² 405mm', '6.500', '10,400.00', '67,600.00', '11-25'],
      ['3', 'GL-62-1090', '格拉辛纸 62g/m² 1090mm', '4.000', '13,600.00', '54,400.00', '11-26'],
      ['', '', '合　计', '22.500', '', '240,200.00', ''],
    ],
  )}
  <p>交货地点：江苏省苏州市吴中区郭巷街道尹山路 88 号 3 号库</p>
  <p>收货人：王建平 138 6211 4470</p>
  <p>包装：牛皮纸包裹，木托，防潮膜　　标签：我司版式 BQ-018</p>
  <p>付款：定金 30%，余款发货前付清　　发票：增值税专用发票，抬头同公司名</p>
  <p>运输：送货上门，运费供方承担　　容差：± 5 %</p>
  <p>特殊要求：${hand('纸芯 76 mm，接头 ≤ 2 个并标记')}</p>
  <p class="sign">订货人：${hand('李红', 'name')}${chop({ name: '宏达印刷有限公司', purpose: '合同专用章', turn: 6 })}</p>`

const ruifengNote = `
  <h1 class="small">瑞丰标签</h1>
  <p class="two"><span>华光纸业　客服收</span><span>11.17</span></p>
  <div class="letter">
    <p>${hand('周小姐你好：')}</p>
    <p>${hand('要热敏纸 55 克 405 宽，3 吨。')}</p>
    <p>${hand('就是 RM-55-405 那种。')}</p>
    <p>${hand('价钱多少？几号能到？')}</p>
    <p>${hand('月底前要，请回电话。')}</p>
    <p>${hand('139 1402 6631')}</p>
    <p class="right">${hand('张', 'name')}</p>
  </div>`

const hongdaSignBack = `
  <p class="two tight"><b class="firm">华光特种纸业有限公司</b><span>电话 0512-6500 2217　传真 0512-6500 2218</span></p>
  <h1 class="left">订 单 确 认 书 <small>客户联　请签回</small></h1>
  <p class="two tight"><span>编号 <b>20261113-004</b>　版本 <b>2</b></span><span>合同 XS-2026-031　贵司单号 HD-PO-2611</span></p>
  <p class="two tight"><span>客户 <b>宏达印刷有限公司</b></span><span>联系人 李红　0512-6588 2107</span></p>
  ${table(
    ['行', '品号', '品名规格', '数量 吨', '单价 元/吨', '金额 元', '预交期'],
    [
      ['1', '<b>RM-70-787</b>', '热敏纸 70g/m² 787mm', '12.000', '9,850.00', '118,200.00', '2026-11-25'],
      ['2', '<b>RM-55-405</b>', '热敏纸 55g/m² 405mm', '6.500', '10,400.00', '67,600.00', '2026-11-25'],
      ['3', '<b>GL-62-1090</b>', '格拉辛纸 62g/m² 1090mm', '4.000', '13,600.00', '54,400.00', '2026-11-26'],
    ],
  )}
  <p class="tight">大写 <b>贰拾肆万零贰佰元整</b>　合计 <b>22.500 吨　240,200.00</b></p>
  <p class="tight">交货地点　江苏省苏州市吴中区郭巷街道尹山路 88 号 3 号库　收货人 王建平 138 6211 4470</p>
  <p class="tight">付款　定金 30%（72,060.00），余款发货前付清　　特殊要求　<b>纸芯 76 mm，接头 ≤ 2 个并标记</b></p>
  <section class="frame">
    <div><b class="firm">贵司签回</b>
      <p>${tick}品号、规格、数量</p><p>${tick}单价、金额、付款方式</p>
      <p>${tick}预交期、交货地点、收货人电话</p><p>${tick}包装、标签、特殊要求</p></div>
    <div class="sign">签字人（合同指定：李红）<br>${hand('李红', 'name')}<br><br>日期　${hand('2026.11.16')}
      ${chop({ name: '宏达印刷有限公司', purpose: '合同专用章', turn: -11 })}</div>
  </section>
  <p class="tight">签好请传回 <b class="firm">0512-6500 2218</b></p>`

const receipt = `
  <p class="two tight"><b class="firm">华光特种纸业有限公司</b><span>电话 0512-6500 2217</span></p>
  <h1>到 货 签 收 单</h1>
  <p class="two tight"><span>订单 <b>20261113-004</b></span><span>发货日期 2026-11-26</span></p>
  <p class="tight">收货单位　宏达印刷有限公司　苏州市吴中区郭巷街道尹山路 88 号 3 号库</p>
  ${table(
    ['行', '品号', '品名规格', '发货 吨', '件', '实收 吨', '外观'],
    [
      ['1', 'RM-70-787', '热敏纸 70g/m² 787mm', '12.000', '24', hand('12.000'), hand('好')],
      ['2', 'RM-55-405', '热敏纸 55g/m² 405mm', '6.500', '13', hand('6.500'), hand('好')],
      ['3', 'GL-62-1090', '格拉辛纸 62g/m² 1090mm', '4.000', '8', hand('4.000'), hand('好')],
    ],
  )}
  <p>收货人意见：${hand('数量对，包装完好。')}</p>
  <p class="sign">收货人签字：${hand('王建平', 'name')}<br>日期：${hand('11 月 27 日 9:40')}
    ${chop({ name: '宏达印刷有限公司', purpose: '收货专用章', turn: 9, size: 38 })}</p>
  <p>司机：吴师傅　苏E·7K219　138 1260 3358</p>`

const advert = `
  <div class="advert"><h1>★ 办公耗材年终特惠 ★</h1>
  <p class="big">硒鼓　传真纸　碳带　复印纸</p><p class="big"><b>全场 6 折起</b></p>
  <p>原装进口　假一赔十　满 300 元送货上门</p>
  ${table(
    ['商品', '原价', '特价'],
    [
      ['热敏传真纸 210×30m', '12.00', '<b>7.50</b>'],
      ['A4 复印纸 80g 五包装', '168.00', '<b>99.00</b>'],
      ['通用硒鼓', '180.00', '<b>88.00</b>'],
    ],
  )}
  <p class="big">订购热线：021-5471 0093</p><p>如不愿再收到此传真，请回传本页并注明。</p></div>`

const nanfangOrder = `
  <h1>订 购 单</h1>
  <p class="two"><span>TO：华光特种纸业 客服部</span><span>编号：NF-2611-07</span></p>
  <p class="two"><span>FROM：广州南方票据印务 供应部 梁伟明</span><span>2026-11-17</span></p>
  <p>请按下列数量安排，共 3 页，请逐页核对。</p>
  ${table(
    ['序', '品号', '品名规格', '数量 吨', '单价', '交期'],
    [
      ['1', 'RM-55-405', '热敏纸 55g/m² 405mm', '3.200', '10,400', '12-04'],
      ['2', 'RM-65-640', '热敏纸 65g/m² 640mm', hand('4.5 吨'), '9,900', '12-04'],
    ],
  )}
  <p>第 1 项：${hand('跟上次一样')}</p>
  <p class="right">（转下页）</p>`

const nanfangMore = `
  <h1 class="small">订购单（续）</h1>
  <p class="two"><span>编号：NF-2611-07</span><span>第 2 页 / 共 3 页</span></p>
  ${table(
    ['序', '品号', '品名规格', '数量 吨', '单价', '交期'],
    [
      ['3', 'CFB-50-787', '无碳复写 CFB 50g 787mm', '2.000', '12,600', '12-08'],
      ['4', 'GL-62-1090', '格拉辛纸 62g/m² 1090mm', hand('1.8'), '13,600', '12-08'],
    ],
  )}
  <p>第 4 项：${hand('不够就先发一半，其余月底前')}</p>
  <p>包装：每卷热缩膜，木托，四角护边　　标签：中性标，不要厂名</p>`

const nanfangPlace = `
  <h1 class="small">送货与结算</h1>
  <p class="two"><span>编号：NF-2611-07</span><span>第 3 页 / 共 3 页</span></p>
  <p>送货：广东省广州市黄埔区云埔工业区埔南路 30 号</p>
  <p>收货人：${hand('梁伟明 139 2218 6043')}</p>
  <p>付款：按合同　　发票：增值税专用发票</p>
  <p>${hand('到货前打电话，星期天不收货！')}</p>
  <p class="sign">经办：${hand('梁伟明', 'name')}${chop({ name: '广州南方票据印务有限公司', purpose: '订货专用章', turn: 5 })}</p>`

const ruifengPhoto = `
  <p>${hand('周小姐：')}</p>
  <p class="big">${hand('RM-65-890 再要 2 吨')}</p>
  <p class="big">${hand('月底前送到，还是老地方')}</p>
  <p>${hand('传真机坏了，拍照发你。')}</p>
  <p class="right">${hand('瑞丰 小陈 11.17')}</p>`

/** @type {readonly SampleFax[]} */
export const SAMPLE_FAXES = [
  {
    file: 'class-a-hengtong.tif',
    header: '2026-11-17 13:47　FROM: 恒通包装 0571-88326610　　TO: 0512-65002218　　P.{page}/02',
    pages: [hengtongOrder, hengtongPacking],
  },
  {
    file: 'class-b-hongda.pdf',
    header: '2026-11-13 09:12　FROM: HONGDA PRINTING 0512-65882108　　TO: 0512-65002218　　P.{page}/01',
    pages: [hongdaOrder],
  },
  {
    file: 'class-c-ruifeng.png',
    header: '2026-11-17 15:06　FROM: 0512-67203315　　TO: 0512-65002218　　P.{page}/01',
    pages: [ruifengNote],
  },
  {
    file: 'hongda-signback.pdf',
    header: '2026-11-16 16:31　FROM: HONGDA PRINTING 0512-65882108　　TO: 0512-65002218　　P.{page}/01',
    pages: [hongdaSignBack],
  },
  {
    file: 'receipt.pdf',
    header: '2026-11-27 10:02　FROM: HONGDA PRINTING 0512-65882108　　TO: 0512-65002218　　P.{page}/01',
    pages: [receipt],
  },
  {
    file: 'advert.tif',
    header: '2026-11-17 11:58　FROM: 021-54710093　　TO: 0512-65002218　　P.{page}/01',
    pages: [advert],
  },
  {
    file: 'three-pages-nanfang.tif',
    coding: 'g3',
    header: '2026-11-17 08:55　FROM: NANFANG 020-87314421　　TO: 0512-65002218　　P.{page}/03',
    pages: [nanfangOrder, nanfangMore, nanfangPlace],
  },
  {
    file: 'photo-ruifeng.jpg',
    header: '',
    pages: [ruifengPhoto],
  },
]
