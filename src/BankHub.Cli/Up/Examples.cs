using System.Text.Json;
using BankHub.Cli.Demo;
using BankHub.Cli.Stage;
using BankHub.Simulators;

namespace BankHub.Cli.Up;

/// <summary>Calls to begin with, to be copied into a shell: a payment, a likely duplicate, and a doubt that two persons end.</summary>
internal static class Examples
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static IEnumerable<string> Of(Sandbox stage, string hub)
    {
        var (first, second) = (Payment(stage, "try-1", 1250), Payment(stage, "try-2", 1725));
        var banks = stage.Banks.Control.Address.AbsoluteUri.TrimEnd('/');
        return $$"""
            CORE={{stage.Keys.Core}}
            ALICE={{stage.Keys.Alice}}
            BOB={{stage.Keys.Bob}}
            call() { curl -s {{hub}}/v1/payments"$2" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:3}"; echo; }

            # a payment, and its way
            call $CORE '' -H 'Idempotency-Key: try-1' -d @{{first}}
            call $CORE '?reference=try-1'          # its id and its state: Credited after some seconds
            call $CORE /ID/events                  # and /messages, /document

            # the same again under another key is Held: a person releases it, or it is cancelled
            call $CORE '' -H 'Idempotency-Key: again' -d @{{first}}
            call $ALICE /ID/release -X POST

            # a doubt: the bank closes the connection at confirm and cannot be asked; two persons say that it never left, and it goes anew
            curl -s -X POST '{{banks}}/meridian/fault?kind=DropBefore&path=/confirm'
            curl -s -X POST '{{banks}}/meridian/fault?kind=InternalError&method=GET&times=1000'
            call $CORE '' -H 'Idempotency-Key: try-2' -d @{{second}}
            call $CORE '?state=InDoubt'            # its id and version
            call $ALICE /ID/resolve -d '{"outcome":"neverLeft","evidence":"the bank has no trace of it","version":VERSION}'
            call $BOB   /ID/resolve -d '{"outcome":"neverLeft","evidence":"I asked the bank too","version":VERSION}'
            curl -s -X POST {{banks}}/meridian/faults/clear
            """.Split('\n');
    }

    /// <summary>A payment in pounds that nothing befalls, in a file that can be read and changed.</summary>
    private static string Payment(Sandbox stage, string reference, long cents)
    {
        var plain = Scenarios.For(Scenarios.Meridian).Single(scenario => scenario.Number == 0);
        var other = new Side("Ada Brandt", plain.UkAccount(1), "GBDSC", "200051");
        var day = Today.At(Scenarios.Meridian);
        var body = CanonicalBody.Of(reference, "faster-payments", "GBP", cents, false, day, Side.MeridianGbp, other);
        var file = Path.Combine(stage.Folder, $"{reference}.json");
        File.WriteAllText(file, body.ToJsonString(Indented));
        return file;
    }
}
