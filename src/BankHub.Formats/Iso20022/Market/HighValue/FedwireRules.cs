using System.Text.RegularExpressions;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Iso20022.Market.HighValue;

/// <summary>Payments through the Fedwire Funds Service of the Federal Reserve Banks.</summary>
internal static partial class FedwireRules
{
    private const decimal Most = 9_999_999_999.99m;

    private static readonly Guideline Payments = new(
        "Fedwire Funds Service, ISO 20022 usage guidelines (MyStandards)", "pacs.008", "pacs.009");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.At("business application header: BizSvc").Whole(
            "fedwire-business-service", "The business header says whether it is a test or not (TEST, PROD).",
            message => message.Header is { BusinessService: not ("TEST" or "PROD") } ? "/AppHdr/BizSvc" : null),
        Payments.At("business application header: MktPrctc").Whole(
            "fedwire-market-practice", "The business header names the market practice of the service (frb.fedwire and two digits).",
            message => message.Header is { } header && !Practice().IsMatch(header.MarketPractice?.Identification ?? "")
                ? "/AppHdr/MktPrctc/Id" : null),
        Payments.At("type IMAD_FedwireFunds_1").Each<ClearingGroupHeader>(
            "fedwire-message-id", "The message is called by its IMAD: day, source, and number of six digits.",
            header => header.MessageIdentification is { } name && !Accountability().IsMatch(name) ? "MsgId" : null),
        Payments.Whole("fedwire-one-transaction", "A message holds one transaction.", Demands.OneTransaction),
        Payments.Payment("fedwire-uetr", "A payment has a UETR: a UUID of version 4 in small letters.", Demands.Uetr),
        Payments.Payment("fedwire-currency", "Payments are in US dollars.",
            x => x.Amount.Then("@Ccy", amount => amount?.Currency).Unless(currency => currency == "USD")),
        Payments.Payment("fedwire-amount", "An amount is one cent below ten thousand million dollars at most.",
            x => x.Amount.Unless(amount => amount is null or { Value: <= Most })),
        Payments.Payment("fedwire-routing-number", "The agents that send and receive are identified by ABA routing number.",
            x => Routed(x.InstructingAgent) ?? Routed(x.InstructedAgent)),
        Payments.Payment(
            "fedwire-settlement-method", "Payments are settled by the system (CLRG).", x => Demands.SettlementMethod(x, "CLRG")),
        Payments.Payment("fedwire-clearing-system", "The system that settles is Fedwire (FDW).",
            x => x.Settlement.Then("ClrSys", settlement => settlement?.ClearingSystem).Unless(system => system?.Code == "FDW")),
        Payments.Payment("fedwire-instrument", "A proprietary local instrument says what kind of transfer it is.",
            x => x.Type.Then("LclInstrm", type => type?.LocalInstrument).Unless(instrument => instrument?.Proprietary is not null)),
        Payments.Payment("fedwire-settlement-date", "The day of settlement is stated.", Demands.SettlementDate),
        Payments.Each<PostalAddress>(
            "fedwire-address", "Lines of an address, at most two, stand beside its town and country.", Demands.Hybrid),
        Payments.Texts("fedwire-characters", "Texts have only characters that are printed in ASCII.",
            (_, text) => CharacterSet.SwiftExtended.Allow(text)),
    ];

    private static Place? Routed(Element<Agent?> agent) =>
        agent.Then("FinInstnId/ClrSysMmbId", one => one?.FinancialInstitution?.ClearingSystemMember)
            .Unless(member => member?.ClearingSystem?.Code == "USABA"
                && RoutingNumber.TryParse(member.MemberIdentification, out var number) && number.IsValid);

    [GeneratedRegex(@"\Afrb\.fedwire\.[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Practice();

    [GeneratedRegex(@"\A[0-9]{8}[A-Z0-9]{8}[0-9]{6}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Accountability();
}
