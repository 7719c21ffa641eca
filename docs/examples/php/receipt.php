<?php

// Asks the hub for the receipt of an earlier message.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> <messageId>', 2, function (string $directory, string $messageId): void {
    $partner = Partner::open($directory);
    $client = $partner->service('complaint-exchange');
    $client->GetReceipt(['messageHeader' => $partner->requestHeader(), 'ofMessage' => $messageId]);
    showReceipt(Xml::children($client->answer()->content)[0]);
});
