using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Bai2;

/// <summary>
/// Names the entries of a statement so that a booking has the same name in every file that tells it, an intraday report too. BAI2 promises
/// no reference that is unique: the name is the bank's reference or of what the entry says, and equal entries are counted. The amount, the
/// day and the side belong to it wherever it is used.
/// </summary>
internal sealed class EntryNames
{
    /// <summary>Before the number of an equal entry.</summary>
    private const char Mark = '#';

    /// <summary>ISO 20022 has room for 35 characters, the number included.</summary>
    private const int MaxReference = 28;

    private const int HashBytes = 12;

    private readonly Dictionary<string, int> _times = [];

    public void Clear() => _times.Clear();

    public string Of(StatementEntry entry, string? bankReference)
    {
        var name = bankReference is { Length: <= MaxReference } && !bankReference.Contains(Mark) ? bankReference
            : Content(entry, bankReference);
        var facts = string.Create(CultureInfo.InvariantCulture, $"{name}|{entry.Amount}|{entry.Side}|{entry.Reversal}");
        var times = _times[facts] = _times.GetValueOrDefault(facts) + 1;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{Mark}{times}");
    }

    /// <summary>The funds do not belong to it: when an amount is available is known better the next morning.</summary>
    private static string Content(StatementEntry entry, string? bankReference)
    {
        var references = entry.Details.Count > 0 ? entry.Details[0].References : null;
        var text = string.Join(
            '\u001F', bankReference, entry.BankTransactionCode?.Proprietary, references?.EndToEndIdentification,
            references?.InstructionIdentification, references?.ChequeNumber, entry.AdditionalInformation);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
    }
}
