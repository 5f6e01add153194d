/** Okno on Node, for programs that embed it: `import { loadConfig, serve } from 'okno/node'`. */
export { type ConfigFault, type LoadedConfig, loadConfig } from '../../config/load.ts';
export { type Served, type ServeOptions, serve } from './serve.ts';
