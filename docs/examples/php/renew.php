<?php

// Gets the next certificate, with a new key, once two thirds of the present one's life are over. Run it daily.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> [now]', 1, function (string $directory, string $when = ''): void {
    $partner = Partner::open($directory);
    $due = new \DateTimeImmutable($partner->state->read('renew-from'));
    if ($when !== 'now' && $due > new \DateTimeImmutable()) {
        show(['renewFrom' => $due->format(DATE_RFC3339)]);
        return;
    }
    $enrolled = $partner->service('enrolment')->Renew([
        'messageHeader' => $partner->requestHeader(),
        'pkcs10' => Keys::request(Keys::in($partner->state, 'next-key.pem')),
    ]);
    $partner->state->changeIdentity('next-key.pem', $enrolled);
    show(['participant' => $enrolled->participant, 'renewFrom' => $enrolled->renewFrom]);
});
