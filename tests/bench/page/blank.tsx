import { createRoot } from 'react-dom/client'

/** A page with React alone. */
createRoot(document.querySelector('#stage') ?? document.body).render(<p className="there">Here</p>)
