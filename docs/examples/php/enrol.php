<?php

// Makes a key on this machine and gets its first certificate with the one-time token.

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/src/cli.php';

run($argv, '<directory> <hub address> <participant> <token>', 4, function (string $directory, string $hub, string $uri, string $token): void {
    $state = State::create($directory);
    $key = Keys::in($state, 'enrolment-key.pem');
    // The authority is not known yet. The answer brings it, and the token says whether it is the right one. A refusal
    // brings none: it may be read, not believed.
    $trust = function (VerifiedEnvelope $answer) use ($token): void {
        if (!Xml::is($answer->content, Xml::SOAP, 'Fault')) {
            HubTrust::introducedBy($token, $answer)->requireHub($answer, new \DateTimeImmutable());
        }
    };
    $signer = new Signer(openssl_pkey_get_private($key), Keys::selfSigned($key));
    $enrolled = (new SignedSoapClient($hub, 'enrolment', $signer, $trust))->Enrol([
        'messageHeader' => Partner::header($uri),
        'token' => $token,
        'pkcs10' => Keys::request($key),
    ]);
    $state->write('authority.pem', Certificate::fromDer($enrolled->authority)->pem);
    $state->write('partner.json', json_encode(['hub' => $hub, 'participant' => $uri], JSON_UNESCAPED_SLASHES));
    $state->changeIdentity('enrolment-key.pem', $enrolled);
    show(['participant' => $enrolled->participant, 'renewFrom' => $enrolled->renewFrom]);
});
