using System.Net.Http.Headers;
using System.Xml.Linq;

namespace BankHub.Simulators.Castellan;

/// <summary>Posts notices to the customer until each is answered with 2xx (PROTOCOL.md, section 6).</summary>
public sealed class NoticeSender : IAsyncDisposable
{
    private const string Operation = "PaymentNotice";
    private const int MostTries = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource closing = new();
    private readonly CastellanOrders orders;
    private readonly AnswerWriter writer;
    private readonly Uri? url;
    private WireAnswer? last;

    internal NoticeSender(Uri? url, AnswerWriter writer, CastellanOrders orders) =>
        (this.url, this.writer, this.orders) = (url, writer, orders);

    public int Delivered { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Tells how a message stands; a fault that was ordered spoils a try.</summary>
    public void Tell(string reference, string status)
    {
        if (url is not null)
        {
            _ = Task.Run(() => TellAsync(url, reference, status));
        }
    }

    /// <summary>Posts the very bytes again that were taken last.</summary>
    public async Task<int> RepeatAsync() => await PostAsync(url!, last!);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        client.Dispose();
    }

    private async Task TellAsync(Uri to, string reference, string status)
    {
        for (var tries = 0; tries < MostTries && !closing.IsCancellationRequested; tries++)
        {
            var wire = writer.WriteNotice(new SoapAnswer(200, new XElement(
                Words.Service + Operation,
                new XElement(Words.Service + "MessageReference", reference), new XElement(Words.Service + "Status", status)))
            {
                Spoilt = orders.Take(Operation),
            });
            if (await PostAsync(to, wire) is >= 200 and < 300)
            {
                last = wire;
                Delivered++;
                return;
            }

            Refused++;
            await Task.Delay(Pause, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> PostAsync(Uri to, WireAnswer wire)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(wire.Body) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(wire.ContentType);
            request.Headers.Add("SOAPAction", $"\"{Words.Service}:{Operation}\"");
            using var answer = await client.SendAsync(request, closing.Token);
            return (int)answer.StatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
