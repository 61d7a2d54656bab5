using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>An answer or a call of the service as it was read: its payload, and what is wrong with it.</summary>
internal sealed class Answer
{
    private const string FaultDetail = "PaymentFault";

    private Answer(SoapMessage message) => Message = message;

    public SoapMessage Message { get; }

    /// <summary>Whether it can be taken by its words: what is broken says nothing.</summary>
    public bool IsSound => Message.Problems.Count == 0 && Message.Version is not null;

    public IEnumerable<DecodedFinding> Findings =>
        Message.Problems.Select(problem => Finding(problem.Path, problem.Rule, problem.Message));

    /// <summary>The findings, of which there is one at least.</summary>
    public IEnumerable<DecodedItem> WhatIsWrong =>
        Findings.DefaultIfEmpty(Finding("Body", "unexpected-message", "The answer is not the one that belongs to the request."));

    /// <summary>The bank's own code of a fault; null where it gives none.</summary>
    public string? FaultCode => Message.Fault?.Detail
        .FirstOrDefault(detail => detail.Name == new SoapName(Requests.Space, FaultDetail))?.Child("Code")?.Text.Trim();

    public static Answer Read(ReplyMessage reply) => Read(reply.Headers, reply.Body);

    public static Answer Read(Callback call) => Read(call.Headers, call.Body);

    private static Answer Read(IReadOnlyList<Header> headers, ReadOnlyMemory<byte> body)
    {
        var type = headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        return new Answer(type is null ? SoapReader.Read(body) : SoapReader.Read(body, type.Value));
    }

    public static DecodedFinding Finding(string path, string rule, string message) => new(new Finding(path, rule, message));

    /// <summary>The payload of this name; null, with a finding, for another one.</summary>
    public SoapElement? Payload(string name)
    {
        if (Message.Payload is { } payload && payload.Name == new SoapName(Requests.Space, name))
            return payload;
        if (Message.Body is [var first, ..])
            Message.Report(first, "unexpected-message", "The answer is not the one that belongs to the request.");
        return null;
    }

    /// <summary>The text of a child; null, with a finding, where it is missing or longer than any that the guide allows.</summary>
    public string? Text(SoapElement element, string name, int longest = 35)
    {
        if (element.Child(name)?.Text.Trim() is { Length: > 0 } text && text.Length <= longest)
            return text;
        Message.Report(element, "missing", "A part that the bank's guide requires is missing, empty or too long.");
        return null;
    }
}
