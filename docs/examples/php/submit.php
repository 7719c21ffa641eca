<?php

// Files a complaint, petitioner and small files included, and shows the receipt.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> <complaint.json>', 2, function (string $directory, string $file): void {
    $partner = Partner::open($directory);
    $complaint = Complaint::read($file);
    $petitioner = $complaint->sealPetitioner($partner);
    showReceipt($partner->tell('complaint-exchange', 'SubmitComplaint', $complaint->content($petitioner)));
});
