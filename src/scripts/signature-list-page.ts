import { servedAddress } from './page-address.ts';
import { connectSignatureList } from './signature-list.ts';

connectSignatureList(document, servedAddress());
