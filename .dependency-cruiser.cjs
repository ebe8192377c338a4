/**
 * Who may import whom: the table of rooms (README) as a program. Every rule carries the name that the planted
 * violations of tests/architecture ask for.
 *
 * The parser is swc. The TypeScript compiler of version 7 has no programming interface, and with the default parser the
 * tool would find no dependency at all and report that everything is well.
 */

/** Files of a room.
 * @param {...string} names */
const room = (...names) => `^(${names.join('|')})/`
/** Files of the top-level rooms. */
const anyRoom = '^(shared|db|electron|renderer|resources|tests|scripts)/'
/** An installed package, whatever folder npm put it into.
 * @param {...string} names */
const pkg = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** The module `electron`, which resolves to nothing where only the runtime knows it. */
const electronModule = [pkg('electron'), '^electron(/(main|renderer|common|utility))?$']

/**
 * @param {string} name
 * @param {string} comment why
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** Everything but the allowed is forbidden; Node's own modules have rules of their own.
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {string[]} allowed */
const only = (name, comment, from, allowed) =>
  rule(name, comment, { path: from }, { pathNot: allowed, dependencyTypesNot: ['core'] })
/** @param {string} name
 * @param {string} from */
const noNode = (name, from) =>
  rule(name, 'Works in a browser as well: no Node.', { path: from }, { dependencyTypes: ['core'] })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // shared
    only(
      'values-and-rules-import-only-each-other',
      'Pure: no zod, no package, no other room.',
      room('shared/values', 'shared/rules'),
      [room('shared/values', 'shared/rules')],
    ),
    noNode('values-and-rules-no-node', room('shared/values', 'shared/rules')),
    only('contract-imports', 'Values, rules, zod and the oRPC contract, nothing else.', room('shared/contract'), [
      room('shared/values', 'shared/rules', 'shared/contract'),
      pkg('zod', '@orpc/contract'),
    ]),
    noNode('contract-no-node', room('shared/contract')),
    only('shared-imports-only-shared', 'What both sides know needs neither side.', room('shared'), [
      room('shared'),
      pkg('zod', '@orpc/contract'),
    ]),

    // db
    only('db-imports', 'Values, types of the rules, drizzle and the drivers.', room('db'), [
      room('db', 'shared/values', 'shared/rules', 'resources'),
      pkg('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3', '@electric-sql/pglite', 'pg', '@types/pg'),
      pkg('pinyin-pro', 'chinese-days'),
    ]),
    rule(
      'db-takes-only-types-of-rules',
      'The store keeps facts; deciding is not its business. The sample plants what the rules would have made of it.',
      { path: room('db'), pathNot: '^db/sample/' },
      { path: room('shared/rules'), dependencyTypesNot: ['type-only'] },
    ),

    // electron
    only('core-imports', 'shared and db; no HTTP, no file system, no Electron.', room('electron/core'), [
      room('electron/core', 'shared', 'db'),
      pkg('@orpc/server', '@orpc/contract', 'zod'),
    ]),
    rule(
      'core-no-http-no-files',
      'The core reaches the world through what its composition root hands it: no network, no file system.',
      { path: room('electron/core') },
      { dependencyTypes: ['core'], path: '^(node:)?(http2?|https|net|tls|dgram|fs|fs/promises|child_process)$' },
    ),
    only('doors-imports', 'Core and contract; a door knows nothing of the business.', room('electron/doors'), [
      room('electron/doors', 'electron/core', 'shared/contract'),
      pkg('@orpc/[a-z-]+', 'ws', '@types/ws', 'zod'),
    ]),
    rule('doors-no-db', 'A door never reads the store.', { path: room('electron/doors') }, { path: room('db') }),
    rule('doors-no-rules', 'A door decides nothing.', { path: room('electron/doors') }, { path: room('shared/rules') }),
    rule(
      'desktop-platform-no-core',
      'Windows, printers and folders know no use case; at most the ports that they fulfil.',
      { path: room('electron/desktop', 'electron/platform') },
      { path: room('electron/core'), pathNot: '^electron/core/(index|ports)\\.ts$' },
    ),
    rule(
      'desktop-platform-no-renderer',
      'The screens are loaded, not imported.',
      { path: room('electron/desktop', 'electron/platform') },
      { path: room('renderer') },
    ),
    rule(
      'desktop-platform-no-store-no-doors',
      'Composition roots bring them together.',
      { path: room('electron/desktop', 'electron/platform') },
      { path: room('db', 'electron/doors') },
    ),
    rule(
      'electron-no-renderer',
      'The data owner imports no screen.',
      { path: room('electron') },
      { path: room('renderer') },
    ),
    rule(
      'only-desktop-imports-electron',
      'Everything else runs without Electron, too.',
      { pathNot: ['^electron/desktop/', '^electron/(main|preload)\\.ts$', '^tests/'] },
      { path: electronModule },
    ),

    // renderer
    rule(
      'renderer-imports-only-shared',
      'The screens know the contract, not who fulfils it.',
      { path: room('renderer') },
      { path: anyRoom, pathNot: room('renderer', 'shared', 'resources') },
    ),
    noNode('renderer-no-node', room('renderer')),
    rule(
      'renderer-no-data-owner-packages',
      'Packages of the data owner have no place in a browser.',
      { path: room('renderer') },
      {
        path: [
          ...electronModule,
          pkg('better-sqlite3', 'drizzle-orm', 'ws', '@orpc/server', 'chokidar', '@electric-sql/pglite'),
        ],
      },
    ),

    // everywhere
    rule(
      'no-tests-in-production',
      'What ships does not lean on the tests.',
      { path: room('shared', 'db', 'electron', 'renderer', 'scripts') },
      { path: room('tests') },
    ),
    rule(
      'no-scripts-in-rooms',
      'Scripts build the rooms.',
      { path: room('shared', 'db', 'electron', 'renderer') },
      { path: room('scripts') },
    ),
    rule(
      'no-circular',
      'Two files that need each other to run are one, or three. Types that name each other are no circle: they are erased.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-unresolvable',
      'What cannot be found cannot be checked.',
      {},
      { couldNotResolve: true, pathNot: '^electron(/(main|renderer|common|utility))?$' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules/.*/node_modules)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
