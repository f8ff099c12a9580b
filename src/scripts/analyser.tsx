import { render } from 'preact';
import { Analyser } from '../components/analyser/Analyser.tsx';
import '../styles/analyser.css';

const place = document.getElementById('analyser');
if (place !== null) {
  // What the server wrote holds the place until here.
  place.replaceChildren();
  render(<Analyser />, place);
}
