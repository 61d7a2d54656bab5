using System.Text;
using System.Xml;
using System.Xml.Linq;
using BankHub.Simulators.Nordbank;

namespace BankHub.Simulators.Castellan;

/// <summary>The service without a server: one request in, one answer out, faults and sandbox rules included.</summary>
public sealed class CastellanDesk(CastellanBank bank, CastellanOptions options)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> disturbed = [];

    public CastellanOrders Orders { get; } = new();

    public SoapAnswer Handle(XElement request)
    {
        var operation = request.Name.LocalName;
        return (Orders.Take(operation) ?? Magic(request)) switch
        {
            CastellanFault.ProxyPage => SoapAnswer.ProxyPage,
            CastellanFault.DropBefore => SoapAnswer.ProxyPage with { Fate = SoapFate.ConnectionClosed },
            CastellanFault.ClientFault => SoapAnswer.Fault("Client", "the message breaks a rule of the guide", "INVALID"),
            { } fault => After(fault, Answer(request)),
            null => Answer(request),
        };
    }

    private SoapAnswer After(CastellanFault fault, SoapAnswer answer)
    {
        switch (fault)
        {
            case CastellanFault.Hang:
                return answer with { Fate = SoapFate.NeverComes };
            case CastellanFault.DropAfter:
                return answer with { Fate = SoapFate.ConnectionClosed };
            case CastellanFault.HalfAnswer:
                return answer with { Fate = SoapFate.HalfArrives };
            case CastellanFault.ServerFault:
                return SoapAnswer.Fault("Server", "unexpected condition");
            case CastellanFault.Slow:
                return answer with { Delay = options.Slowness };
            case CastellanFault.UnknownWord:
                answer.Payload.Element(Words.Service + "Status")!.Value = "UNDER_OBSERVATION";
                return answer;
            default:
                return answer with { Spoilt = fault };
        }
    }

    private SoapAnswer Answer(XElement request)
    {
        try
        {
            return request.Name.LocalName switch
            {
                "SubmitPaymentsRequest" => Submit(request),
                "CancelPaymentsRequest" => Cancel(request),
                "GetStatusRequest" => Status(Text(request, "MessageReference")),
                "FetchFileRequest" => Fetch(request.Element(Words.Service + "After")?.Value ?? ""),
                _ => SoapAnswer.Fault("Client", "no such operation", "INVALID"),
            };
        }
        catch (Exception problem) when (problem is FormatException or XmlException)
        {
            return SoapAnswer.Fault("Client", "a part of the request is missing or malformed", "INVALID");
        }
    }

    private SoapAnswer Submit(XElement request)
    {
        var (reference, document) = (Text(request, "MessageReference"), Document(request));
        var file = InitiationFile.Read(document);
        if (file.MessageId != reference || Text(request, "Format") != "pain.001.001.09")
        {
            return SoapAnswer.Fault("Client", "the document is no pain.001.001.09 of this reference", "INVALID");
        }
        return bank.Take(reference, document, isRecall: false) is { } taken
            ? Answered(
                "SubmitPaymentsResponse", ("MessageReference", reference), ("BankReference", taken.BankReference), ("Status", "RECEIVED"))
            : SoapAnswer.Fault("Client", "this message was received before", "DUPLICATE");
    }

    private SoapAnswer Cancel(XElement request)
    {
        var (reference, document) = (Text(request, "MessageReference"), Document(request));
        if (CancellationFile.Read(document) is null)
        {
            return SoapAnswer.Fault("Client", "the document is no camt.055.001.09", "INVALID");
        }
        return bank.Take(reference, document, isRecall: true) is null
            ? SoapAnswer.Fault("Client", "this message was received before", "DUPLICATE")
            : Answered("CancelPaymentsResponse", ("MessageReference", reference), ("Status", "RECEIVED"));
    }

    private SoapAnswer Status(string reference) => Answered(
        "GetStatusResponse", ("MessageReference", reference), ("Status", bank.Status(reference)));

    private SoapAnswer Fetch(string after)
    {
        var (file, more) = bank.Next(after);
        var response = new XElement(Words.Service + "FetchFileResponse");
        if (file is not null)
        {
            response.Add(new XElement(
                Words.Service + "File",
                new XElement(Words.Service + "Number", file.Number), new XElement(Words.Service + "Type", file.Name),
                new XElement(Words.Service + "Content")));
        }
        response.Add(new XElement(Words.Service + "More", more));
        return new SoapAnswer(200, response) { File = file?.Bytes };
    }

    /// <summary>The disturbance that the sandbox rule wants, once per payment, whatever its reference.</summary>
    private CastellanFault? Magic(XElement request)
    {
        if (request.Name.LocalName != "SubmitPaymentsRequest")
        {
            return null;
        }
        var first = InitiationFile.Read(Document(request)).Transfers is [var one, ..] ? one : null;
        var fault = first is null ? null : CastellanOrders.Magic(MagicNumber.Of(first.Iban, (long)(first.Amount * 100)));
        lock (gate)
        {
            return fault is CastellanFault.ClientFault || (fault is not null && disturbed.Add(first!.EndToEndId)) ? fault : null;
        }
    }

    private static SoapAnswer Answered(string name, params (string Name, string Value)[] parts) =>
        new(200, new XElement(Words.Service + name, parts.Select(part => new XElement(Words.Service + part.Name, part.Value))));

    private static byte[] Document(XElement request) =>
        request.Element(Words.Service + "Content")?.Elements().SingleOrDefault() is { } document
            ? Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting))
            : throw new FormatException("Content");

    private static string Text(XElement request, string name) =>
        request.Element(Words.Service + name)?.Value is { Length: > 0 } text ? text : throw new FormatException(name);
}
