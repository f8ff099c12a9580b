import { addCopyButtons } from './copy-buttons.ts';
import { connectSearchKey } from './search-key.ts';
import { connectThemeSwitch } from './theme-switch.ts';

addCopyButtons(document);
connectThemeSwitch(document);
connectSearchKey();
