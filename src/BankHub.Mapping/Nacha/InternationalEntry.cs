using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Makes an international entry (IAT) with its addenda 10 to 18 (Nacha Operating Rules, Subsection 2.5.8): in US dollars on both sides,
/// which is all that the payment can say. What the addenda must name and the payment does not is a problem.
/// </summary>
internal sealed class InternationalEntry(NachaTerms terms, FieldText text, EntryBasis basis)
{
    private const string Remittance = "$.remittanceInformation";

    private readonly Payment _payment = basis.Payment;
    private readonly int _sequence = basis.Trace.Sequence;

    public IatEntryDetail Make(out string country)
    {
        var bank = new InternationalBank(text);
        var receiving = bank.Of($"{_payment.Other()}Agent", _payment.CounterpartyAgent, _payment.CounterpartyAccount.Iban);
        country = receiving.Country;
        if (_payment.CounterpartyAccount.Currency is { } currency && currency != Currency.Usd)
        {
            text.Problem($"{_payment.Other()}Account.currency", "iat-currency",
                "The entry is in USD on both sides, and the payment states no other amount.");
        }

        Addenda[] addenda =
        [
            Transaction(), .. Originator(), Originating(), Receiving(receiving), .. Receiver(), .. Information(), .. Correspondents(bank),
        ];
        return new()
        {
            TransactionCode = basis.Code,
            Rdfi = Gateway(),
            DfiAccountNumber = text.Exact($"{_payment.Other()}Account", "iatAccountNumber", _payment.CounterpartyAccount.Number),
            Amount = basis.Amount,
            AddendaRecords = addenda.Length,
            AddendaIndicator = 1,
            Trace = basis.Trace,
            Addenda = addenda,
        };
    }

    /// <summary>The receiving institution in the United States: the counterparty's own bank, or the gateway that the bank agreed.</summary>
    private RoutingNumber Gateway()
    {
        var number = _payment.CounterpartyAgent?.MemberOf(ClearingSystem.Usaba) ?? terms.Mapping.Constants.GetValueOrDefault("iatGateway");
        if (RoutingNumber.TryParse(number, out var routing) && routing.IsValid)
        {
            return routing;
        }

        text.Problem($"{_payment.Other()}Agent", "routing-number",
            "This bank has no gateway for banks that have no ABA routing number.");
        return default;
    }

    private IatTransactionAddenda Transaction()
    {
        var type = _payment.CategoryPurpose is { } purpose ? terms.Mapping.Bank("iatTransactionTypes", purpose) : null;
        if (type is null)
        {
            text.Problem("$.categoryPurpose", "iat-transaction-type",
                "An international entry says what kind of payment it is, and the category purpose names none that the format knows.");
        }

        return new()
        {
            TransactionType = type ?? "",
            ForeignPaymentAmount = basis.Amount,
            Name = text.Name($"{_payment.Other()}.name", "iatName", _payment.Counterparty.Name),
            EntryDetailSequenceNumber = _sequence,
        };
    }

    private IEnumerable<Addenda> Originator()
    {
        var path = _payment.Initiator();
        var party = _payment.InitiatorParty();
        var place = new InternationalAddress(text).Of($"{path}.postalAddress", party.PostalAddress);
        yield return new IatOriginatorAddenda
        {
            Name = text.Name($"{path}.name", "iatName", party.Name), StreetAddress = place.Street, EntryDetailSequenceNumber = _sequence,
        };
        yield return new IatOriginatorAddressAddenda
        {
            CityStateProvince = place.City, CountryPostalCode = place.Country, EntryDetailSequenceNumber = _sequence,
        };
    }

    private IatOriginatingBankAddenda Originating() => new()
    {
        Name = terms.BankName,
        IdentificationQualifier = InternationalBank.ClearingNumber,
        Identification = terms.Bank.ToString(),
        BranchCountry = InternationalBank.UnitedStates,
        EntryDetailSequenceNumber = _sequence,
    };

    private IatReceivingBankAddenda Receiving(BankWords bank) => new()
    {
        Name = bank.Name,
        IdentificationQualifier = bank.Qualifier,
        Identification = bank.Identification,
        BranchCountry = bank.Country,
        EntryDetailSequenceNumber = _sequence,
    };

    private IEnumerable<Addenda> Receiver()
    {
        var place = new InternationalAddress(text).Of($"{_payment.Other()}.postalAddress", _payment.Counterparty.PostalAddress);
        yield return new IatReceiverAddenda
        {
            Identification = text.WhereItFits("$.endToEndIdentification", "individualId", _payment.EndToEndIdentification),
            StreetAddress = place.Street,
            EntryDetailSequenceNumber = _sequence,
        };
        yield return new IatReceiverAddressAddenda
        {
            CityStateProvince = place.City, CountryPostalCode = place.Country, EntryDetailSequenceNumber = _sequence,
        };
    }

    private IEnumerable<Addenda> Information()
    {
        // A cut at spaces can make three pieces of what fits by its length.
        RemittanceText.Check(Remittance, _payment.RemittanceInformation, text);
        var said = text.Whole(Remittance, "iatRemittance", RemittanceText.Of(_payment.RemittanceInformation));
        string[] pieces = [.. RemittanceAddenda.Pieces(said)];
        if (pieces.Length > 2)
        {
            text.Problem(Remittance, "too-long", "An international entry has two records of 80 characters for it.");
        }

        return pieces.Take(2).Select((piece, i) => new IatRemittanceAddenda
        {
            PaymentRelatedInformation = piece, AddendaSequenceNumber = i + 1, EntryDetailSequenceNumber = _sequence,
        });
    }

    private IEnumerable<Addenda> Correspondents(InternationalBank bank) => _payment.IntermediaryAgents.Select((agent, i) =>
    {
        var words = bank.Of($"$.intermediaryAgents[{i}]", agent, iban: null);
        return new IatCorrespondentBankAddenda
        {
            Name = words.Name,
            IdentificationQualifier = words.Qualifier,
            Identification = words.Identification,
            BranchCountry = words.Country,
            AddendaSequenceNumber = i + 1,
            EntryDetailSequenceNumber = _sequence,
        };
    });
}
