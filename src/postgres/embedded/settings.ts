import { totalmem } from 'node:os'

const MB = 1024 * 1024

/**
 * The server's settings, given on its command line at each start, so that a new version of the program brings new ones.
 * Nothing that keeps an accepted thing safe is ever turned off here. Statements and details of errors stay out of the
 * log: they hold personal data.
 */
export function serverSettings(port: number): Record<string, string> {
  const memory = totalmem() / MB
  return {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: `${within(128, memory / 16, 512)}MB`,
    effective_cache_size: `${within(256, memory / 2, 65536)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_compression: 'pglz',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
}

function within(least: number, wanted: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, wanted)))
}
