/** WebKit, as WebKitGTK's small browser, driven by plain W3C WebDriver. Close to Safari, and not Safari. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { freePort } from '../../support/ports.ts';
import { until } from '../../support/until.ts';
import { type Driver, type Tab, tabOf } from './tab.ts';

/** Brings an element into view, and says where its middle is. */
const CENTRE = `
arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
const { x, y, width, height } = arguments[0].getBoundingClientRect();
return [Math.round(x + width / 2), Math.round(y + height / 2)];`;

type Element = Readonly<Record<string, string>>;
/** As WebDriver writes keys (W3C WebDriver §17.4.2). */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' } as const;

export async function openWebkit(binary: string): Promise<Tab> {
  const port = await freePort();
  // A container's root user has no sandbox and no graphics card; the driver keeps its output open for ever otherwise.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const child = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(30_000),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value).slice(0, 400));
    return value;
  };
  await until(
    () =>
      ask('GET', '/status').then(
        () => true,
        () => false,
      ),
    (answers) => answers,
    { tries: 200, pause: 100 },
  );
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const run = (script: string, ...args: readonly unknown[]) => ask('POST', `${session}/execute/sync`, { script, args });
  const idOf = (element: Element) => Object.values(element)[0] ?? '';
  const driver: Driver<Element> = {
    run,
    find: async (body, ...values) => (await run(body, ...values)) as Element | null,
    // As a hand does it: the driver's own click looks at what has become of the place after the press, and takes offence.
    async click(element) {
      const [x, y] = (await run(CENTRE, element)) as [number, number];
      const press = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await ask('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions: press }] });
    },
    type: async (element, text) => void (await ask('POST', `${session}/element/${idOf(element)}/value`, { text })),
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    goto: async (url) => void (await ask('POST', `${session}/url`, { url })),
    resize: async (width, height) => void (await ask('POST', `${session}/window/rect`, { width, height })),
    screenshot: async (path) => writeFileSync(path, Buffer.from(String(await ask('GET', `${session}/screenshot`)), 'base64')),
    async close() {
      await ask('DELETE', session).catch(() => null);
      if (child.pid !== undefined) process.kill(-child.pid);
    },
  };
  return tabOf(driver);
}
