import './lotwatch.css';
import { goLive } from './live.js';
import { listen } from './keys.js';
import { openDesk } from './desk.js';
import { offerOwnZone, sendOnlyWhatIsChosen } from './forms.js';

goLive();
listen();
sendOnlyWhatIsChosen();
offerOwnZone();
openDesk();
