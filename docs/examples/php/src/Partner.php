<?php

declare(strict_types=1);

namespace MinwonHub;

/** A partner that is enrolled: its key, its directory, and the hub's services. */
final class Partner
{
    private readonly string $hub;
    private readonly string $uri;
    private readonly Signer $signer;
    public readonly HubTrust $trust;

    public function __construct(public readonly State $state)
    {
        ['hub' => $this->hub, 'participant' => $this->uri] = json_decode($state->read('partner.json'), true, flags: JSON_THROW_ON_ERROR);
        $identity = $state->read('identity.pem');
        $this->signer = new Signer(openssl_pkey_get_private($identity), Certificate::fromPem($identity));
        $this->trust = new HubTrust(Certificate::fromPem($state->read('authority.pem')));
    }

    public static function open(string $directory): self
    {
        return new self(State::open($directory));
    }

    public function uri(): string
    {
        return $this->uri;
    }

    public function service(string $name): SignedSoapClient
    {
        return new SignedSoapClient(
            $this->hub,
            $name,
            $this->signer,
            fn (VerifiedEnvelope $answer) => $this->trust->requireHub($answer, new \DateTimeImmutable()),
        );
    }

    /** Begins a query or a mailbox, attachment or enrolment call; its id serves once. */
    public function requestHeader(): array
    {
        return self::header($this->uri);
    }

    public static function header(string $uri): array
    {
        $bytes = random_bytes(16);
        $bytes[6] = chr(ord($bytes[6]) & 0x0f | 0x40);
        $bytes[8] = chr(ord($bytes[8]) & 0x3f | 0x80);
        return [
            'messageId' => 'urn:uuid:' . vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4)),
            'from' => $uri,
            'to' => HubTrust::HUB,
            'sentAt' => gmdate('Y-m-d\TH:i:s\Z'),
        ];
    }

    /** Sends a business message: kept first, so that whatever breaks, the very same message can be sent again. */
    public function tell(string $service, string $operation, array $content): \DOMElement
    {
        $client = $this->service($service);
        $header = $this->requestHeader();
        $message = $this->state->keep($header['messageId'], fn (int $number) => $client->compose(
            $operation,
            ['messageHeader' => $header + ['senderSeq' => $number]] + $content,
        ));
        return $this->send($client, $header['messageId'], $message);
    }

    /** Sends a kept message again, signed anew. The hub does nothing twice and gives the same receipt. */
    public function tellAgain(string $messageId): \DOMElement
    {
        $message = $this->state->kept($messageId);
        $service = str_contains($message, ':AcknowledgeMessages') ? 'mailbox' : 'complaint-exchange';
        return $this->send($this->service($service), $messageId, $message);
    }

    /** @return \DOMElement the receipt; the whole signed answer is kept as proof */
    private function send(SignedSoapClient $client, string $messageId, string $message): \DOMElement
    {
        $uuid = State::uuid($messageId);
        try {
            $answer = $client->send($message);
        } catch (HubFault $fault) {
            if (!$fault->retryable) {
                $this->state->write("refused/$uuid.xml", $fault->envelope);
            }
            throw $fault;
        }
        $kept = Xml::children(Xml::only(Xml::parse($message)->documentElement, Xml::SOAP, 'Body'))[0];
        if (Xml::text($answer->content, 'messageId') !== $messageId
            || Xml::text($answer->content, 'contentHash') !== hash('sha256', Xml::canonical($kept))) {
            throw new NotVerified('The receipt is for another message');
        }
        $this->state->write("receipts/$uuid.xml", $answer->bytes);
        return $answer->content;
    }
}
