'use client';

import { useRouter } from 'next/navigation';
import { DataImport } from '@/components/account/data-import';

export function ImportSession() {
  const router = useRouter();
  return <DataImport onImported={() => router.refresh()} />;
}
