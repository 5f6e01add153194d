/** Who may import whom: the house's directions, one rule a border. `npm run check` enforces it. */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(ing)?\\.tsx?$' },
  to: { pathNot: to },
});

/** Test files may also import what tests need, and other rooms' public doors through test/. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(shared|proxy|widget|demo)/', pathNot: '\\.test(ing)?\\.tsx?$' },
      to: { path: '^test/|\\.test(ing)?\\.tsx?$' },
    },
    {
      name: 'the-demo-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^demo/sandbox/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(proxy|widget|shared|test)/' },
    },
    {
      name: 'the-bench-needs-no-test-runner',
      severity: 'error',
      from: { path: '^test/', pathNot: '\\.test\\.ts$|^test/(browser|conformance|workerd)/' },
      to: { path: '^vitest(/|$)|^node_modules/vitest/', dependencyTypesNot: ['type-only'] },
    },
    only('shared-knows-nobody', '^shared/', '^shared/|^node_modules/zod/'),
    only('ports-know-shared-types', '^proxy/ports/', '^(shared|proxy/ports)/'),
    only('domain-is-pure', '^proxy/domain/', '^(shared|proxy/domain|proxy/ports)/|^node_modules/libphonenumber-js/'),
    only('account', '^proxy/account/', '^(shared|proxy/(account|domain|ports|payments/gateway\\.ts))|^node_modules/(jose|zod)/'),
    only('stores', '^proxy/stores/', '^(shared|proxy/(stores|ports))/|^node:|^sqlite$|^node_modules/@redis/'),
    only(
      'adapters-know-neither-each-other-nor-http',
      '^proxy/providers/[^/]+/',
      '^(shared|proxy/(domain|ports|providers/(simplybook|rubitime|(rich-text|notice)\\.ts)))|^node_modules/(zod|htmlparser2|dom|entities|@noble)',
    ),
    ...['simplybook', 'rubitime'].map((adapter) => ({
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: `^proxy/providers/${adapter}/` },
      to: { path: '^proxy/providers/[^/]+/', pathNot: `^proxy/providers/${adapter}/` },
    })),
    only('payments', '^proxy/payments/', '^(shared|proxy/(payments|domain|ports))/|^node_modules/(stripe|zod)/'),
    ...['stripe', 'yookassa'].map((gateway) => ({
      name: 'gateways-do-not-know-each-other',
      severity: 'error',
      from: { path: `^proxy/payments/${gateway}/` },
      to: { path: '^proxy/payments/[^/]+/|^proxy/payments/registry\\.ts$', pathNot: `^proxy/payments/${gateway}/` },
    })),
    only(
      'http-knows-the-account-type',
      '^proxy/http/',
      '^(shared|proxy/(http|forms|domain|ports|account/(account|proof)\\.ts|payments/gateway\\.ts))|^node_modules/(hono|zod|ts-ics|@noble)/',
    ),
    only(
      'forms-know-the-account-type',
      '^proxy/forms/',
      '^(shared|proxy/(forms|domain/result\\.ts|account/account\\.ts)|widget/(booking|i18n|seats))|^node_modules/(hono|zod|@noble)/',
    ),
    only('app-composes-http', '^proxy/app\\.ts$', '^(shared|proxy/(http|domain|ports|account/account\\.ts))|^node_modules/hono/'),
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      from: {
        path: '^(shared|proxy/(account|domain|ports|providers|payments|http|app|runtimes/(workers/|[^/]+\\.ts)|stores/(durable-object/|[^/]+\\.ts))|widget/(booking|api|calendar|steps|own-booking|ui|i18n|theme|element|embed))',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runtimes-are-the-last-room',
      severity: 'error',
      from: { path: '^proxy/', pathNot: '^proxy/(runtimes|cli)/|\\.test\\.ts$' },
      to: { path: '^proxy/(runtimes|cli)/' },
    },
    {
      name: 'what-runs-anywhere-needs-no-node',
      severity: 'error',
      from: { path: '^proxy/runtimes/(workers/|[^/]+\\.ts$)|^proxy/stores/(durable-object/|[^/]+\\.ts$)', pathNot: '\\.test\\.ts$' },
      to: { path: '^proxy/(runtimes/node|stores/(sqlite|redis)|cli)/|^node_modules/(@hono|@redis|commander|ipaddr\\.js)/' },
    },
    { name: 'the-house-knows-no-entries', severity: 'error', from: { path: '^(shared|proxy|widget|demo)/' }, to: { path: '^deploy/' } },
    { name: 'widget-and-proxy-meet-in-shared', severity: 'error', from: { path: '^widget/' }, to: { path: '^proxy/' } },
    {
      name: 'proxy-and-widget-meet-in-shared',
      severity: 'error',
      from: { path: '^proxy/', pathNot: '^proxy/forms/' },
      to: { path: '^widget/' },
    },
    {
      // Pages without scripts go by the widget's own steps, checks and words; nothing of them draws.
      name: 'forms-share-the-rules',
      severity: 'error',
      from: { path: '^proxy/' },
      to: { path: '^widget/', pathNot: '^widget/(booking|i18n|seats/seats-transition\\.ts)' },
    },
    only('booking-has-no-dom', '^widget/booking/', '^(shared|widget/(booking|api/port\\.ts))'),
    {
      name: 'ui-knows-preact-only',
      severity: 'error',
      from: { path: '^widget/ui/', pathNot: '\\.test(ing)?\\.tsx?$' },
      to: { pathNot: '^(shared|widget/ui|widget/booking/live\\.ts)|^node_modules/preact/', dependencyTypesNot: ['type-only'] },
    },
    only('i18n-and-theme-know-codes', '^widget/(i18n|theme)/', '^(shared|widget/(i18n|theme|booking))/'),
    only(
      'loader-stays-small',
      '^widget/embed/',
      '^(shared|widget/(embed|element/(options|events|page-colours|campaign|campaign-chunk)\\.ts|i18n|theme))',
    ),
    {
      name: 'views-do-not-fetch',
      severity: 'error',
      from: { path: '^widget/(steps|calendar|own-booking|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^widget/(api|element|embed)/' },
    },
    {
      name: 'zod-stays-out-of-browsers',
      severity: 'error',
      from: { path: '^widget/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/zod|^shared/contract', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
