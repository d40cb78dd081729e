import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { ReceiveShared } from './_components/receive-shared';

export const metadata: Metadata = { title: 'A shared article' };

export default function SharedPage() {
  return (
    <SiteFrame>
      <ReceiveShared />
    </SiteFrame>
  );
}
