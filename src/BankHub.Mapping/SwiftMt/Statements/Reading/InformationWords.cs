using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Statements.Information;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>
/// What field 86 says of a booking, by the tables `information/...` of the layout it has. What no table knows is kept as the bank's words.
/// Who is named by his part, as the ordering party or the beneficiary, is debtor or creditor on either side of the account; who is named
/// without one is the other side of the booking.
/// </summary>
internal sealed class InformationWords(BankMapping mapping, Incoming from, bool isCredit)
{
    private const string Debtor = "debtor";
    private const string Creditor = "creditor";

    private const int LongestText = 4000;
    private const int RemittanceWidth = 140;

    // Parts of which the joined texts are parts of their own, and the bank's number of the booking, which stands with its code.
    private static readonly string[] Joined =
        ["10", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63", "32", "33"];

    // What a party has of its own.
    private static readonly string[] OfParty = ["name", "account", "bank", "counterparty"];

    private readonly string _other = isCredit ? Debtor : Creditor;
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly List<string> _remittance = [];
    private readonly List<string> _rest = [];
    private (string Word, string Key)? _party;

    /// <summary>What kind of booking it is, for people; of a free text all of it.</summary>
    public string? BookingText => Of("bookingText");

    /// <summary>Why the money came back.</summary>
    public string? Return => Of("return")?.TrimStart('/').Split('/')[0].Trim() is { Length: > 0 } reason ? reason : null;

    public void Add(MtInformation information)
    {
        var table = $"information/{information.Layout.ToString().ToLowerInvariant()}";
        var isNumbered = information.Layout == InformationLayout.Numbered;
        var hasWords = isNumbered && information["SVWZ"] is not null;
        foreach (var (key, value) in information.Parts.Where(part => !isNumbered || !Joined.Contains(part.Key)))
        {
            if (isNumbered && key == "purpose")
            {
                Say(hasWords ? "none" : "remittance", key, value);
            }
            else
            {
                Say(key.Length == 0 ? "bookingText" : mapping.Canonical(table, key), key, value);
            }
        }
    }

    /// <summary>The line below field 61: amounts between slashes, or words.</summary>
    public void AddSupplement(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        if (parts is ["", "OCMT" or "CHGS" or "EXCH", _, ..])
        {
            for (var i = 1; i + 1 < parts.Length; i += 2)
            {
                Say(mapping.Canonical("information/coded", parts[i]), parts[i], parts[i + 1]);
            }
        }
        else if (from.Words(text) is { } words)
        {
            _rest.Add(words);
        }
    }

    public TransactionDetails Details(Currency currency)
    {
        var (debtor, creditor) = (Side(Debtor), Side(Creditor));
        _rest.AddRange(new[] { debtor.Odd, creditor.Odd }.OfType<string>());
        var amounts = new InformationAmounts(Of("originalAmount"), Of("rate"), Of("charges"), currency);
        _rest.AddRange(amounts.Odd);
        return new()
        {
            References = new()
            {
                PaymentInformationIdentification = Named("paymentInformation"),
                InstructionIdentification = Named("instruction"),
                EndToEndIdentification = Named("endToEnd"),
                Uetr = Named("uetr"),
                MandateIdentification = Named("mandate"),
            },
            AmountDetails = amounts.Details,
            Charges = amounts.Charges,
            UltimateDebtor = Party(Of("ultimateDebtor")),
            Debtor = debtor.Party,
            DebtorAccount = debtor.Account,
            DebtorAgent = debtor.Agent,
            CreditorAgent = creditor.Agent,
            Creditor = creditor.Party,
            CreditorAccount = creditor.Account,
            UltimateCreditor = Party(Of("ultimateCreditor")),
            Purpose = Of("purpose")?.Split('/')[^1].Trim() is { Length: > 0 } purpose ? purpose : null,
            RemittanceInformation = Remittance(),
            AdditionalInformation = _rest.Count == 0 ? null : Bounded(string.Join("; ", _rest)),
        };
    }

    private void Say(string? word, string key, string value)
    {
        var text = from.Words(value.Trim().TrimStart('/').TrimEnd('/'));
        if (word is Debtor or Creditor or "ultimateDebtor" or "ultimateCreditor")
        {
            // ORDP and BENM are followed by what belongs to whom they mean, or by his name alone.
            _party = text is null || word is Debtor or Creditor ? (word, key) : null;
            word = word is Debtor or Creditor ? $"{word}.name" : word;
        }
        else if (_party is { } party && CodedParties.Details.Contains(key))
        {
            (word, key) = (OfHim(word, party.Word), $"{party.Key} {key}");
        }
        else
        {
            _party = null;
            word = OfParty.Contains(word) ? $"{_other}.{word}" : word;
        }

        if (word == "none" || text is null)
        {
            return;
        }

        if (word == "remittance")
        {
            _remittance.Add(text);
        }
        else
        {
            Keep(word, key, text);
        }
    }

    /// <summary>What a detail of a party is. An ultimate one has a name alone; an account beside it is that of the other side.</summary>
    private string? OfHim(string? word, string party) =>
        !OfParty.Contains(word) ? word
        : party is Debtor or Creditor ? $"{party}.{word}"
        : word == "name" ? party
        : $"{_other}.{word}";

    /// <summary>The first text counts; what is said once more is kept with the rest.</summary>
    private void Keep(string? word, string key, string text)
    {
        if (word is null || !_said.TryAdd(word, text))
        {
            _rest.Add(key.Length > 0 ? $"{key} {text}" : text);
        }
    }

    private Counterparty Side(string side) =>
        Counterparty.Of(Of($"{side}.counterparty"), Of($"{side}.account"), Of($"{side}.bank"), Of($"{side}.name"), from);

    private string? Of(string word) => _said.GetValueOrDefault(word) is { } text ? Bounded(text) : null;

    private string? Named(string word) => Placeholder.Named(Of(word));

    private static Party? Party(string? name) => name is null ? null : new() { Name = name };

    private RemittanceInformation? Remittance()
    {
        var reference = Of("creditorReference");
        var isStandard = CreditorReference.TryParse(reference, out var standard, out _);
        StructuredRemittance[] structured = reference is null ? []
            : [isStandard ? new() { CreditorReference = standard } : new() { ProprietaryReference = reference }];
        return _remittance.Count + structured.Length == 0 ? null : new()
        {
            Unstructured = [.. _remittance.SelectMany(text => TextPieces.Of(text, RemittanceWidth))],
            Structured = [.. structured],
        };
    }

    private static string Bounded(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
