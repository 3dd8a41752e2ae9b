using System.Runtime.InteropServices;
using System.Text.Json;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>
/// Reads terms and checks their annotations in one walk along the bytes, without boxing. It answers only where the serialiser and <see cref="Annotations"/> would find nothing wrong, and gives what they
/// would give; everything else is left to them, who also have the words for it.
/// </summary>
internal sealed class TermsReader<TTerms> where TTerms : class
{
    /// <summary>To make a reader costs as much as so many readings by the serialiser: a program that reads a few terms and ends is not to pay for it.</summary>
    public const int WorthMaking = 32;

    private ValueReader<TTerms>? reader;
    private int asked;

    /// <summary>The terms; null where the serialiser has to look.</summary>
    public TTerms? Read(JsonElement terms)
    {
        if (reader is null && Interlocked.Increment(ref asked) < WorthMaking)
            return null;
        reader ??= ValueReaders.Of<TTerms>(); // made twice by two at once, which does no harm
        try
        {
            var json = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(terms), new JsonReaderOptions { MaxDepth = TermsJson.Options.MaxDepth });
            return json.Read() && reader.TryRead(ref json, out var read) ? read : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
        {
            return null; // the serialiser's own converters say so, and the serialiser says it with the path
        }
    }
}
