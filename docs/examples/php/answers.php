<?php

// Takes what waits in the mailbox, verifies it, shows it, keeps it, and acknowledges it. Run it in a loop or a timer.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> [seconds to wait, at most 50]', 1, function (string $directory, string $seconds = '20'): void {
    $partner = Partner::open($directory);
    $mailbox = $partner->service('mailbox');
    $taken = $mailbox->ReceiveMessages(['messageHeader' => $partner->requestHeader(), 'max' => 10, 'waitSeconds' => (int) $seconds]);
    $evidence = array_column($taken->evidence ?? [], null, 'evidenceId');
    $outcomes = [];
    $problem = null;
    foreach ($taken->delivery ?? [] as $delivery) {
        try {
            (new Inbox($partner))->take($delivery, $evidence);
            $outcomes[] = ['deliveryId' => $delivery->deliveryId, 'outcome' => 'PROCESSED'];
        } catch (NotVerified $problem) {
            // The integration centre sees it and decides; other complaints go on.
            $outcomes[] = ['deliveryId' => $delivery->deliveryId, 'outcome' => 'REFUSED', 'code' => 'ENVELOPE_NOT_VERIFIED'];
        } catch (CannotDo $refusal) {
            $outcomes[] = ['deliveryId' => $delivery->deliveryId, 'outcome' => 'REFUSED', 'code' => $refusal->getMessage()];
        }
    }
    if ($outcomes !== []) {
        $partner->tell('mailbox', 'AcknowledgeMessages', ['acknowledgement' => $outcomes]);
    }
    if ($problem !== null) {
        throw $problem;
    }
});
