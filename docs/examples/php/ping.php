<?php

// The first signed call: proves key, clock and connection, and changes nothing.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory>', 1, function (string $directory): void {
    $partner = Partner::open($directory);
    $answer = $partner->service('complaint-exchange')->Ping(['messageHeader' => $partner->requestHeader()]);
    show((array) $answer);
});
