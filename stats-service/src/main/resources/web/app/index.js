import './lotwatch.css';
import { goLive } from './live.js';
import { listen } from './keys.js';
import { offerOwnZone, sendOnlyWhatIsChosen } from './forms.js';

goLive();
listen();
sendOnlyWhatIsChosen();
offerOwnZone();
