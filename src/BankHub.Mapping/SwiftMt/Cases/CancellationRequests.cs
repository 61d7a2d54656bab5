using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>
/// MT 192 and 292 that come in: somebody wants back what he paid us. Whether he gets it people decide, who owe the bank an answer; nothing
/// follows by itself.
/// </summary>
internal static class CancellationRequests
{
    public static DecodedItem Of(MtMessage message)
    {
        var (name, said) = (message.Text.FindAny(21).ToString(), message.Text.Find("79").ToString());
        var amount = message.Text.FindAny(32);
        var reason = said.Split('\n')[0].Trim().Trim('/') is { Length: > 0 } code ? Mask.Text(code) : "no reason";
        return StatusWords.Park(
            $"line {message.FirstLine}, MT{message.Type}", "recall-received",
            $"The bank is asked to get back{Amount(amount)} paid as {Mask.Text(name)}: {reason}.");
    }

    private static string Amount(MtField field) => !field.IsThere ? ""
        : field.Tag is "32B" ? $" {MtText.Of(field[1])} {MtText.Of(field[0])}" : $" {MtText.Of(field[2])} {MtText.Of(field[1])}";
}
