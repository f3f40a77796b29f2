import { useLiveFigures } from '../../stores/live-figures.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

/** CPU and memory of each of Hark's processes. */
export function Processes() {
  const { t } = useTexts();
  const processes = useLiveFigures((store) => store.processes);
  if (processes.length === 0) return null;
  const total = (key: 'cpuPercentOfOneCore' | 'residentMib') =>
    processes.reduce((sum, figures) => sum + figures[key], 0);
  return (
    <Card title={t('performance.processes')}>
      <table className="figures" data-testid="processes">
        <thead>
          <tr>
            <th scope="col">{t('performance.now')}</th>
            <th scope="col">{t('performance.ofACore')}</th>
            <th scope="col">MiB</th>
          </tr>
        </thead>
        <tbody>
          {processes.map(({ name, cpuPercentOfOneCore, residentMib }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cpuPercentOfOneCore.toFixed(1)}</td>
              <td>{residentMib}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr title={t('performance.sharedMemory')}>
            <th scope="row">{t('performance.all')}</th>
            <td>{total('cpuPercentOfOneCore').toFixed(1)}</td>
            <td>{total('residentMib')}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
