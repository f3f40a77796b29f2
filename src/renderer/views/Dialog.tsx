import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from './icons.tsx';

interface DialogProps {
  className: string;
  title: string;
  closeLabel: string;
  onClose(): void;
  children: ReactNode;
  footer: ReactNode;
}

/** A modal dialog with a title and a close button; Esc closes it too. */
export function Dialog({ className, title, closeLabel, onClose, children, footer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={`view ${className}`} aria-labelledby={id} onClose={onClose}>
      <header className="view-header">
        <h2 id={id}>{title}</h2>
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label={closeLabel}>
            <CloseIcon />
          </button>
        </form>
      </header>
      {children}
      <footer className="view-footer">{footer}</footer>
    </dialog>
  );
}
