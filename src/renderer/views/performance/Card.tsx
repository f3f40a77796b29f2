import type { ReactNode } from 'react';

interface CardProps {
  title: string;
  /** Shown at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Card({ title, aside, children }: CardProps) {
  return (
    <section className="card">
      <div className="card-header">
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
