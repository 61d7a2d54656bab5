using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.SwiftMt.Cases;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Payments.Reading;
using BankHub.Mapping.SwiftMt.Returns;
using BankHub.Mapping.SwiftMt.Statements.Reading;
using BankHub.Mapping.SwiftMt.Status;

namespace BankHub.Mapping.SwiftMt;

/// <summary>
/// Reads whatever messages of SWIFT a bank or its gateway sends about accounts and payments of ours, one after another; which they are,
/// their headers say.
/// </summary>
public sealed class FinMessages(BankMapping mapping)
{
    // Where money moves by a message, or a person must see it, somebody else reads it.
    private static readonly string[] ForPeople =
    [
        "110", "111", "112", "190", "191", "195", "210", "290", "291", "295", "999",
    ];

    private readonly StatementItems _statements = new(mapping);
    private readonly AdviceItems _advices = new(mapping);
    private readonly NetworkAnswers _answers = new(mapping);
    private readonly NetworkMessages _network = new(mapping);
    private readonly StatusMessages _status = new(mapping);
    private readonly CancellationAnswers _cases = new(mapping);
    private readonly ReturnItems _returns = new(mapping);

    /// <summary>
    /// Why a message is none of those that are agreed with who gives them, and whether it is the copy behind an answer; such a one says
    /// nothing, and its neighbours are read.
    /// </summary>
    public Func<MtMessage, bool, Finding?> Foreign { get; init; } = (_, _) => null;

    /// <summary>Whether names stand as they are told; else an owner's reference is whatever a payment may be found by.</summary>
    public bool IsAsTold { get; init; }

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var reader = new MtReader(body);
        var (open, isAnswered) = ((NetworkAnswer?)null, false);
        var tolerated = new Dictionary<(string Rule, string? Message), DecodedFinding>();
        while (reader.Read())
        {
            var message = reader.Message;

            // Behind its answer the gateway gives the message back that was sent: no news of its own.
            var isCopy = isAnswered && !message.IsAcknowledgement && message.Application.Text is [(byte)'I', ..];
            var isOfForeign = isCopy && open is null;
            var foreign = isOfForeign ? null : Foreign(message, isCopy);

            // What is cut may be the copy, even where it does not tell so yet: which message the answer is of is not known then.
            var isCut = CutMessages.Is(message);
            var isOpen = open is not null && !(isCopy && foreign is not null) && !(isCut && CutMessages.MayBeCopy(message));

            // The message is used again for the next one, so all of it is taken before.
            var isNews = !isCut && foreign is null && !isCopy && !message.IsAcknowledgement;
            List<DecodedItem> news = isNews ? [.. Items(message)] : [];
            List<DecodedItem> items =
            [
                .. isOpen ? _answers.Of(open!, isCopy ? message : null) : [],
                .. isCut ? CutMessages.Of(message) : foreign is not null ? [new DecodedFinding(foreign)] : news,
            ];
            foreach (var item in items)
            {
                yield return item;
            }

            foreach (var finding in Tolerated(news, message))
            {
                tolerated.TryAdd((finding.Finding.Rule, finding.Message), finding);
            }

            isAnswered = message.IsAcknowledgement;
            open = isAnswered && foreign is null && !isCut ? NetworkAnswer.Of(message) : null;
        }

        foreach (var item in open is null ? [] : _answers.Of(open, null))
        {
            yield return item;
        }

        foreach (var finding in reader.Rest)
        {
            yield return new DecodedFinding(Told(finding));
        }

        // Behind all that is said: read again by a reader that tolerates more or less, everything stands where it stood.
        foreach (var finding in tolerated.Values)
        {
            yield return finding;
        }
    }

    private IEnumerable<DecodedItem> Items(MtMessage message) =>
        Surroundings.Training(message).FirstOrDefault() is { } training ? [new DecodedFinding(training)]
            : Real(message);

    /// <summary>What of it was only tolerated: the first of each rule that its reader did not tell already.</summary>
    private static IEnumerable<DecodedFinding> Tolerated(IReadOnlyList<DecodedItem> items, MtMessage message)
    {
        if (!items.Any(Toleration.IsUsed))
        {
            return [];
        }

        var told = items.OfType<DecodedFinding>().Select(item => item.Finding.Rule).ToHashSet(StringComparer.Ordinal);
        return [.. message.Findings.Where(finding => !finding.IsError && told.Add(finding.Rule.Name))
            .Select(finding => new DecodedFinding(MessageFindings.Told(finding))
            {
                IsReadAllTheSame = true,
                Message = $"MT{message.Type}",
            })];
    }

    private IEnumerable<DecodedItem> Real(MtMessage message) => message.Type switch
    {
        "940" or "941" or "942" or "950" => _statements.Of(message, IsAsTold),
        "900" or "910" => _advices.Of(message),
        "199" or "299" => [_status.Of(message)],
        "103" or "202" or "205" => _returns.Of(message),
        "196" or "296" => [_cases.Of(message)],
        "192" or "292" => [CancellationRequests.Of(message)],
        var type when _network.Knows(type) => _network.Of(message),
        var type when ForPeople.Contains(type) => [StatusMessages.ForPeople(message, Words(message))],
        _ => [new DecodedFinding(new(
            $"line {message.FirstLine}, MT{message.Type}", "unexpected-message", "The message is none that is agreed with this bank."))],
    };

    private static string Words(MtMessage message)
    {
        var words = new List<string>();
        foreach (var field in message.Text)
        {
            words.Add($":{field.Tag}:{field}");
        }

        return string.Join(' ', words);
    }

    private static Finding Told(MtFinding finding) =>
        new($"line {finding.Line}, column {finding.Column}", finding.Rule.Name, finding.Message);
}
