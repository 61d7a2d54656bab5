using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;

namespace BankHub.Hub.Catalog;

/// <summary>A connection with its bank's adapter; what the adapter can do beyond encoding and decoding is null where it cannot.</summary>
public sealed record Bank(Connection Connection, IBankAdapter Adapter)
{
    public AdapterManifest Manifest => Adapter.Manifest;

    /// <summary>The bank's days and hours.</summary>
    public BankClock Clock { get; } = BankClock.Of(Adapter.Manifest);

    /// <summary>Which making of the adapter this is: another one may read other things in the same bytes.</summary>
    public string Version { get; init; } = AdapterVersion.Of(Adapter, Connection);

    /// <summary>The official schemas that the host was given.</summary>
    public MessageSchemas Schemas { get; init; } = MessageSchemas.None;

    public IPaymentEncoder Encoder { get; } = (IPaymentEncoder)Adapter;

    public IMessageDecoder Decoder { get; } = (IMessageDecoder)Adapter;

    public IInquiryEncoder? Inquiry => Adapter as IInquiryEncoder;

    public ICancellationEncoder? Cancellation => Adapter as ICancellationEncoder;

    public IFeedEncoder? Feeds => Adapter as IFeedEncoder;

    public ICallbackResponder? Responder => Adapter as ICallbackResponder;
}
