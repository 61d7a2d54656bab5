using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Statements.Information;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>
/// What field 86 says of a booking, by the tables `information/...` of the layout it has. What no table knows is kept as the bank's words.
/// </summary>
internal sealed class InformationWords(BankMapping mapping, Incoming from)
{
    private const int LongestText = 4000;
    private const int RemittanceWidth = 140;

    // Parts of which the joined texts are parts of their own, and the bank's number of the booking, which stands with its code.
    private static readonly string[] Joined =
        ["10", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63", "32", "33"];

    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly List<string> _remittance = [];
    private readonly List<string> _rest = [];
    private string _owner = "name";

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

    public TransactionDetails Details(bool isCredit, Currency currency)
    {
        var counterparty = Counterparty.Of(Of("counterparty"), Of("account"), Of("bank"), Of("name"), from);
        if (counterparty.Odd is { } odd)
        {
            _rest.Add(odd);
        }

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
            Debtor = isCredit ? counterparty.Party : null,
            DebtorAccount = isCredit ? counterparty.Account : null,
            DebtorAgent = isCredit ? counterparty.Agent : null,
            CreditorAgent = isCredit ? null : counterparty.Agent,
            Creditor = isCredit ? null : counterparty.Party,
            CreditorAccount = isCredit ? null : counterparty.Account,
            UltimateCreditor = Party(Of("ultimateCreditor")),
            Purpose = Of("purpose")?.Split('/')[^1].Trim() is { Length: > 0 } purpose ? purpose : null,
            RemittanceInformation = Remittance(),
            AdditionalInformation = _rest.Count == 0 ? null : Bounded(string.Join("; ", _rest)),
        };
    }

    private void Say(string? word, string key, string value)
    {
        var text = from.Words(value.Trim().TrimStart('/').TrimEnd('/'));
        if (word is "party" or "ultimateDebtor" or "ultimateCreditor" && text is null)
        {
            // ORDP and BENM are followed by the name of whom they mean.
            _owner = word == "party" ? "name" : word;
        }

        if (word == "none" || text is null)
        {
            return;
        }

        if (word == "remittance")
        {
            _remittance.Add(text);
        }
        else if (word == "party")
        {
            Keep("name", key, text);
        }
        else
        {
            Keep(word == "name" ? _owner : word, key, text);
        }
    }

    /// <summary>The first text counts; what is said once more is kept with the rest.</summary>
    private void Keep(string? word, string key, string text)
    {
        if (word is null || !_said.TryAdd(word, text))
        {
            _rest.Add(key.Length > 0 ? $"{key} {text}" : text);
        }
    }

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
