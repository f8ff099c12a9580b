import { addCopyButtons } from './copy-buttons.ts';
import { connectLanguageSwitch } from './language-switch.ts';
import { connectSearchKey } from './search-key.ts';
import { connectThemeSwitch } from './theme-switch.ts';

addCopyButtons(document);
connectThemeSwitch(document);
connectLanguageSwitch(document);
connectSearchKey();
