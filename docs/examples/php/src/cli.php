<?php

declare(strict_types=1);

namespace MinwonHub;

require __DIR__ . '/autoload.php';

/**
 * Runs a command and says plainly how it ended.
 * Exit codes: 0 done, 1 refused by the hub, 2 an answer that cannot be believed, 3 anything else.
 * @param callable(string ...): void $command
 */
function run(array $arguments, string $usage, int $least, callable $command): never
{
    if (count($arguments) - 1 < $least) {
        fwrite(STDERR, "usage: php {$arguments[0]} $usage\n");
        exit(3);
    }
    try {
        $command(...array_slice($arguments, 1));
        exit(0);
    } catch (HubFault $fault) {
        fwrite(STDERR, $fault->getMessage() . "\n");
        exit(1);
    } catch (NotVerified $problem) {
        fwrite(STDERR, 'NOT VERIFIED: ' . $problem->getMessage() . "\n");
        exit(2);
    } catch (\RuntimeException | \SoapFault $problem) {
        fwrite(STDERR, $problem->getMessage() . "\n");
        exit(3);
    }
}

function show(array $facts): void
{
    foreach ($facts as $name => $value) {
        echo "$name: $value\n";
    }
}

/** The facts of a receipt that people use. */
function showReceipt(\DOMElement $receipt): void
{
    $facts = [];
    foreach (['messageId', 'complaintId', 'applicationNumber', 'receivedAt', 'contentHash'] as $name) {
        $facts[$name] = Xml::text($receipt, $name);
    }
    show(array_filter($facts, fn ($value) => $value !== ''));
}
