using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>
/// Names entries so that a booking has the same name in every file that tells it: by the bank's reference where that is its own, else by
/// what it says and the how-many-eth of its kind it is. So three equal rows are three bookings, and stay three in a file that overlaps.
/// Files must hold whole days for that: of a day that is cut in two nobody can tell which of its equal rows is missing. Where files hold
/// only what is new, the balance behind a row belongs to what it says.
/// </summary>
internal sealed class EntryNames
{
    private const int HashBytes = 12;

    private readonly Dictionary<string, int> _times = [];
    private readonly ArrayBufferWriter<byte> _text = new(512);

    /// <summary>Whether no row before has the reference, of which each row has another one.</summary>
    public bool IsFirst(string account, string reference) => Count($"{account}\u001F{reference}") == 1;

    /// <summary>
    /// Numbers the rows that have no name of the bank. What is booked comes first, so that a row which only announces never has the name
    /// that a booked one has in another file.
    /// </summary>
    public void Number(List<StatementRow> rows)
    {
        foreach (var (i, row) in rows.Index().OrderByDescending(row => row.Item.Entry!.Status).ToList())
        {
            if (row.Content is not { } name)
            {
                continue;
            }

            var times = Count(name);
            name = times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {times}");
            rows[i] = row with { Entry = row.Entry! with { AccountServicerReference = name } };
        }
    }

    private int Count(string name) => _times[name] = _times.GetValueOrDefault(name) + 1;

    /// <summary>A name of what is booked; whether it is booked already does not belong to it.</summary>
    /// <param name="entry">What the row says.</param>
    /// <param name="account">The account.</param>
    /// <param name="balance">What was there after it, where that tells it from its equals in other files; else null.</param>
    public string Content(StatementEntry entry, string account, decimal? balance)
    {
        _text.ResetWrittenCount();
        Add(account);
        if (balance is { } behind)
        {
            Add(behind.ToString("0.##########", CultureInfo.InvariantCulture));
        }

        Add(entry.Amount.On(entry.Side).ToString());
        Add(entry.ValueDate?.ToString("O", CultureInfo.InvariantCulture));
        Add(entry.EntryReference);
        Add(entry.BankTransactionCode?.Proprietary);
        Add(entry.AdditionalInformation);
        foreach (var details in entry.Details)
        {
            var (name, other) = (details.Debtor ?? details.Creditor, details.DebtorAccount ?? details.CreditorAccount);
            var names = details.References;
            Add(name?.Name);
            Add(other?.Number);
            Add((details.DebtorAgent ?? details.CreditorAgent) is { } agent ? agent.Bic?.Value ?? agent.Name : null);
            Add(details.Purpose);
            Add(names.EndToEndIdentification);
            Add(names.InstructionIdentification);
            Add(names.Uetr);
            Add(names.AccountServicerReference);
            Add(names.MandateIdentification);
            Add(names.ChequeNumber);
            Add(details.AmountDetails?.Instructed?.ToString());
            foreach (var line in details.RemittanceInformation?.Unstructured ?? [])
            {
                Add(line);
            }

            foreach (var structured in details.RemittanceInformation?.Structured ?? [])
            {
                Add(structured.CreditorReference?.Value ?? structured.ProprietaryReference);
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_text.WrittenSpan, hash);
        var day = entry.BookingDate ?? entry.ValueDate;
        return $"{day?.ToString("O", CultureInfo.InvariantCulture) ?? "open"} {Convert.ToHexStringLower(hash[..HashBytes])}";
    }

    // What may be missing is not what is empty, and no text can hold the mark between two.
    private void Add(string? text)
    {
        if (text is not null)
        {
            _text.Write("="u8);
            Encoding.UTF8.GetBytes(text, _text);
        }

        _text.Write("\u001F"u8);
    }
}
