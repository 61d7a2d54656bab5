using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Cases;
using BankHub.Mapping.SwiftMt.Statements.Reading;
using BankHub.Mapping.SwiftMt.Status;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>
/// Reads MT 199 and 299 as the status report that they give, MT 192 and 292 as a request to cancel, MT 196 and 296 as what became of it,
/// every code as it stands. What it is evidence of, <see cref="FinMessages"/> says of the same bytes.
/// </summary>
public static class MtToAnswer
{
    private const int ReasonWidth = 105;

    /// <summary>Whether messages of the type may give an answer.</summary>
    public static bool Reads(string type) => MtAnswerTerms.Types.Contains(type);

    /// <summary>The answer; null where the message is one for people.</summary>
    public static Answer? Read(MtMessage message) => message.Type switch
    {
        "199" or "299" when TrackedStatus.Read(message) is { } said => Report(message, said),
        "196" or "296" when CancellationAnswer.Read(message) is { } said => Resolution(message, said),
        "192" or "292" => CancellationAsked.Read(message),
        _ => null,
    };

    private static StatusReport Report(MtMessage message, TrackedStatus said) => new()
    {
        Header = new() { Identification = message.Text.Find("20").ToString() },
        Payments =
        [
            new()
            {
                Original = new()
                {
                    MessageIdentification = message.Text.FindAny(21) is { IsThere: true } related ? related.ToString() : said.Instruction,

                    // A message of category 1 is about a customer's payment, one of category 2 about a bank's.
                    MessageName = message.Type == "199" ? "MT103" : "MT202",
                    InstructionIdentification = said.Instruction,
                    EndToEndIdentification = said.EndToEnd,
                    Uetr = said.Uetr,
                },
                Status = said.Status,
                Reasons = Reasons(said.Reason, said.Text),
                InstructingAgent = StatementHeads.Servicer(message),
                InstructedAgent = StatementHeads.Receiver(message),
            },
        ],
    };

    private static Resolution Resolution(MtMessage message, CancellationAnswer said)
    {
        var (from, to) = (Agent(StatementHeads.Servicer(message)), Agent(StatementHeads.Receiver(message)));
        return new()
        {
            Identification = said.Identification,
            Assigner = from,
            Assignee = to,
            Confirmation = said.Code,
            Payments =
            [
                new()
                {
                    Identification = said.Identification,

                    // Who asked is who gets the answer.
                    Case = said.Request is { } name ? new(name, to) : null,
                    Original = new()
                    {
                        MessageName = said.OriginalType is { } type ? $"MT{type}" : null,
                        MessageCreated = said.OriginalDate is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
                        Uetr = said.Uetr,
                    },
                    Reasons = Reasons(said.Reason, said.Text),
                },
            ],
        };
    }

    private static ValueList<StatedReason> Reasons(string? code, string? text) => code is null && text is null ? [] :
    [
        new()
        {
            Code = code is null ? null : new(ReasonCode.Iso20022, code),
            AdditionalInformation = [.. TextPieces.Of(text ?? "", ReasonWidth)],
        },
    ];

    private static PartyOrAgent? Agent(Agent? agent) => agent is null ? null : PartyOrAgent.Of(agent);
}
