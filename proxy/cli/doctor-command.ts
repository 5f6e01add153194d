/** `okno doctor`: looks at everything that must be right, and prints a report without secrets. Ends with 1 when something is wrong. */
import { Command } from 'commander';
import { planAccounts } from '../config/accounts.ts';
import { durations } from '../domain/durations.ts';
import { createNodeRuntime } from '../runtimes/node/runtime.ts';
import { openStore } from '../runtimes/node/store.ts';
import { type ConfigFlags, configOf, configOption, envOption } from './config-file.ts';
import { lookAtSite } from './doctor/site.ts';
import { isThere, lookAtStore } from './doctor/store.ts';
import { lookAtPage, lookAtProxy } from './doctor/web.ts';
import { drawFinding, type Finding } from './finding.ts';
import { createProbe } from './probe.ts';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Look whether all is well, and print a report to copy. It holds no secrets.')
    .addOption(configOption())
    .addOption(envOption())
    .option('--page <url>', 'a page that shows the widget, or is to')
    .action(async ({ page, ...flags }: ConfigFlags & { page?: string }) => {
      if (page !== undefined && !URL.canParse(page)) {
        console.error(`--page: "${page}" is no address.`);
        process.exitCode = 2;
        return;
      }
      let wrong = 0;
      const tell = async (findings: AsyncIterable<Finding>) => {
        for await (const finding of findings) {
          console.log(drawFinding(finding));
          if (finding.level === 'bad') wrong += 1;
        }
      };
      const config = await configOf(flags);
      console.log(`Okno doctor, ${new Date().toISOString()}, Node ${process.version}\n`);
      const runtime = createNodeRuntime(() => {});
      const store = openStore(isThere(config) ? config : { store: { engine: 'memory' } });
      try {
        await tell(lookAtStore(config, store));
        await tell(lookAtProxy(config));
        const usable = (await store.check().then(
          () => true,
          () => false,
        ))
          ? store
          : openStore({ store: { engine: 'memory' } });
        for (const { id, settings, sites } of planAccounts(config)) {
          const probe = createProbe({ id, settings, secret: config.secret, store: usable, runtime, durations });
          await tell(lookAtSite(Object.keys(sites).join(', '), probe, runtime.now()));
        }
        if (page !== undefined) await tell(lookAtPage(page, config));
      } finally {
        await store.close();
      }
      console.log(wrong === 0 ? '\nAll is well.' : `\n${wrong} to be put right.`);
      process.exitCode = wrong === 0 ? 0 : 1;
    });
}
