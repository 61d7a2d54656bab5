using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;
using BankHub.Formats.Iso20022.Summaries;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>What the business header of CBPR+ and its message say alike.</summary>
internal static class CbprHeaderRules
{
    private const string Service = "swift.cbprplus.", CoverService = "swift.cbprplus.cov.";

    private static readonly Guideline Named = new(CbprRules.Source, "pain.001", "pacs.002", "pacs.004", "pacs.008", "pacs.009");

    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    private static readonly Guideline Institutions = new(CbprRules.Source, "pacs.009");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Named.At("CBPR_BusinessMessageIdentifier_FormalRule").Whole(
            "cbpr-message-id", "The business header calls the message what its own header calls it.", Name),
        Payments.At("CBPR_From_Instructing_Agent_BIC_FormalRule").Payment(
            "cbpr-from", "The sender in the business header is the agent that instructs.", x => Other(x.InstructingAgent, x.Header?.From)),
        Payments.At("CBPR_To_Instructed_Agent_BIC_FormalRule").Payment(
            "cbpr-to", "The receiver in the business header is the agent that is instructed, unless it gets a copy.",
            x => x.Header?.CopyDuplicate is "COPY" or "CODU" ? null : Other(x.InstructedAgent, x.Header?.To)),
        Payments.At("CBPR_Priority_Instruction_Priority_FormalRule").Payment(
            "cbpr-priority", "Business header and payment have the same priority, where both state one.",
            x => x.Header?.Priority is { } said
                ? x.Type.Then("InstrPrty", type => type?.InstructionPriority).Unless(priority => priority is null || priority == said)
                : null),
        Institutions.At("business service of the cover (COV)").Payment(
            "cbpr-cover-service", "A cover, and nothing else, goes under the service of covers.",
            x => x.Header?.BusinessService is { } service && service.StartsWith(Service, StringComparison.Ordinal)
                ? x.Underlying.Unless(covered => covered is not null == service.StartsWith(CoverService, StringComparison.Ordinal))
                : null),
    ];

    private static string? Name(WholeMessage message)
    {
        var own = new MessageSummary();
        own.Add(message.Message);
        return message.Header?.BusinessMessageIdentifier is { } said && own.MessageIdentification is { } name && said != name
            ? "/AppHdr/BizMsgIdr"
            : null;
    }

    /// <summary>Where agent and party are two banks; without a branch a BIC names the head office.</summary>
    private static Place? Other(Element<Agent?> agent, HeaderParty? party) =>
        party?.FinancialInstitution?.FinancialInstitution?.Bic is { } said
            ? agent.Then("FinInstnId/BICFI", one => one?.FinancialInstitution?.Bic)
                .Unless(bic => bic is null || Office(bic) == Office(said))
            : null;

    private static string Office(string bic) => bic.Length == 8 ? $"{bic}XXX" : bic;
}
