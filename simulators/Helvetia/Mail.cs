using System.Globalization;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Helvetia.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>What a report says of one transfer.</summary>
/// <param name="Transfer">Which.</param>
/// <param name="Status">`TxSts`.</param>
/// <param name="Reason">Why, where it is refused.</param>
/// <param name="Amount">The amount that the bank names; null for the right one.</param>
internal sealed record Told(LedgerTransfer Transfer, string Status, string? Reason = null, decimal? Amount = null);

/// <summary>Numbers what the bank has to say, writes it and publishes it; no number and no name comes twice.</summary>
internal sealed class Mail(HelvetiaOptions options, BankClock clock, NumberBook numbers, Action<string, byte[]> publish)
{

    /// <summary>Says how transfers of one message are, and how the message is as a whole.</summary>
    public void Report(string messageId, string definition, string? group, IReadOnlyList<Told> told, string? reason = null)
    {
        if (group is not null || told.Count > 0)
        {
            Publish("PACS002", id => StatusReports.Write(id, clock.Now, options, messageId, definition, group, reason, told));
        }
    }

    /// <summary>Says it of transfers, each with the message that it came in.</summary>
    public void Report(params IReadOnlyList<Told> told)
    {
        foreach (var message in told.GroupBy(one => (one.Transfer.MessageId, one.Transfer.Definition)))
        {
            Report(message.Key.MessageId, message.Key.Definition, null, [.. message]);
        }
    }

    public void Publish(string kind, Func<string, byte[]> write)
    {
        var id = NextId();
        publish($"HV_{kind}_{id[2..10]}_{id[10..]}.xml", write(id));
    }

    public string NextId() =>
        $"HV{clock.Now.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{numbers.Next("message"):D6}";
}
