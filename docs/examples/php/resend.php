<?php

// Sends a kept message again, or all that have no receipt yet. The same message has one effect and one receipt.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> [messageId]', 1, function (string $directory, string $messageId = ''): void {
    $partner = Partner::open($directory);
    foreach ($messageId !== '' ? [$messageId] : $partner->state->pending() as $id) {
        showReceipt($partner->tellAgain($id));
    }
});
