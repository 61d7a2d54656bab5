using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Reading;

/// <summary>The names by which the customer speaks of a transfer that it sent.</summary>
public sealed record OriginalNames(string? MessageId, string? InstructionId, string? EndToEndId, string? Uetr)
{
    internal static OriginalNames Read(XElement transaction, XElement body) => new(
        transaction.Maybe("OrgnlGrpInf/OrgnlMsgId") ?? body.Maybe("OrgnlGrpInf/OrgnlMsgId"), transaction.Maybe("OrgnlInstrId"),
        transaction.Maybe("OrgnlEndToEndId"), transaction.Maybe("OrgnlUETR"));
}

/// <summary>A camt.056: the customer wants one transfer back.</summary>
public sealed record RecallRequest(string AssignmentId, string? CaseId, OriginalNames Original, string? Reason, decimal? Amount)
{
    public static IReadOnlyList<RecallRequest> Read(BusinessMessage message) =>
    [
        .. from underlying in message.Body.All("Undrlyg")
           from transaction in underlying.All("TxInf")
           select new RecallRequest(
               message.Body.Text("Assgnmt/Id"), transaction.Maybe("Case/Id") ?? message.Body.Maybe("Case/Id"),
               OriginalNames.Read(transaction, message.Body), transaction.Maybe("CxlRsnInf/Rsn/Cd"),
               transaction.Part("OrgnlIntrBkSttlmAmt") is null ? null : transaction.Money("OrgnlIntrBkSttlmAmt").Amount),
    ];
}

/// <summary>A pacs.028: the customer asks what became of a transfer.</summary>
public sealed record StatusQuestion(string MessageId, OriginalNames Original)
{
    public static IReadOnlyList<StatusQuestion> Read(BusinessMessage message) =>
    [
        .. message.Body.All("TxInf").Select(transaction => new StatusQuestion(
            message.Body.Text("GrpHdr/MsgId"), OriginalNames.Read(transaction, message.Body))),
    ];
}
