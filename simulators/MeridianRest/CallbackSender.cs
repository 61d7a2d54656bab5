using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using BankHub.Simulators.MeridianRest.Signatures;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.MeridianRest;

/// <summary>Posts callbacks to the customer until each is answered with 2xx; on demand twice, or held back and in reverse order.</summary>
public sealed class CallbackSender(MeridianOptions options, BankClock clock) : IAsyncDisposable
{
    private const int Posters = 8;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Channel<CallbackEvent> queue = Channel.CreateUnbounded<CallbackEvent>();
    private readonly CancellationTokenSource closing = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly BankSeal? seal = options.Signatures is { } keys ? new BankSeal(keys) : null;
    private readonly Lock gate = new();
    private readonly List<CallbackEvent> heldBack = [];
    private Task[] posters = [];
    private Func<IEnumerable<CallbackEvent>, IEnumerable<CallbackEvent>> arrange = events => events;
    private int duplicates, holdBack;

    /// <summary>Where callbacks go; null keeps them until there is an address.</summary>
    public Uri? Url { get; set; } = options.CallbackUrl;

    public int Delivered { get; private set; }

    public void Start() => posters = [.. Enumerable.Range(0, Posters).Select(_ => Task.Run(PostAllAsync))];

    /// <summary>The next so many callbacks are posted twice.</summary>
    public void Duplicate(int next) { lock (gate) { duplicates = next; } }

    /// <summary>The next so many callbacks are collected and then posted in reverse order.</summary>
    public void Reverse(int next) => HoldBack(next, events => events.Reverse());

    /// <summary>The next so many callbacks are collected and then posted shuffled, some twice or thrice, as the seed says.</summary>
    public void Shuffle(int next, int seed)
    {
        var chance = new Random(seed);
        HoldBack(next, events =>
            events.SelectMany(news => Enumerable.Repeat(news, chance.Next(1, 4))).ToList().OrderBy(_ => chance.Next()));
    }

    /// <summary>Posts what is held back, also when fewer came than were asked for.</summary>
    public void Release()
    {
        lock (gate)
        {
            arrange(heldBack.ToList()).ToList().ForEach(Queue);
            heldBack.Clear();
            holdBack = 0;
        }
    }

    public void Tell(CallbackEvent news)
    {
        lock (gate)
        {
            if (holdBack > 0)
            {
                heldBack.Add(news);
                if (heldBack.Count == holdBack)
                {
                    Release();
                }
                return;
            }
            Queue(news);
            if (duplicates > 0)
            {
                duplicates--;
                Queue(news);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await Task.WhenAll(posters).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        client.Dispose();
        closing.Dispose();
    }

    private void HoldBack(int next, Func<IEnumerable<CallbackEvent>, IEnumerable<CallbackEvent>> order)
    {
        lock (gate)
        {
            Release();
            (holdBack, arrange) = (next, order);
        }
    }

    private void Queue(CallbackEvent news) => queue.Writer.TryWrite(news);

    private async Task PostAllAsync()
    {
        await foreach (var news in queue.Reader.ReadAllAsync(closing.Token))
        {
            if (await PostAsync(news))
            {
                lock (gate) { Delivered++; }
            }
            else
            {
                _ = RetryAsync(news);
            }
        }
    }

    /// <summary>A customer who does not answer delays only this callback.</summary>
    private async Task RetryAsync(CallbackEvent news)
    {
        var pause = TimeSpan.FromMilliseconds(200);
        do
        {
            await Task.Delay(pause, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        while (!closing.IsCancellationRequested && !await PostAsync(news));
        lock (gate) { Delivered += closing.IsCancellationRequested ? 0 : 1; }
    }

    private async Task<bool> PostAsync(CallbackEvent news)
    {
        if (Url is not { } url)
        {
            return false;
        }
        var body = news.Body;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (seal is null)
        {
            request.Headers.Add("Meridian-Signature", CallbackEvent.Signature(options.CallbackSecret, clock.Now, body));
        }
        foreach (var (name, value) in seal?.OfCall(url, Encoding.UTF8.GetBytes(body), clock.Now) ?? [])
        {
            request.Headers.Add(name, value);
        }
        try
        {
            using var answer = await client.SendAsync(request, closing.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
