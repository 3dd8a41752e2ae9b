using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Poet.Orders.Import;

/// <summary>Has the next items made on another thread while the caller works on one.</summary>
internal static class Ahead
{
    private const int AtMost = 2;

    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var made = Channel.CreateBounded<T>(AtMost);
        var making = Task.Run(async () =>
        {
            try
            {
                await foreach (var item in source.WithCancellation(stop.Token))
                    await made.Writer.WriteAsync(item, stop.Token);
                made.Writer.Complete();
            }
            catch (Exception failed) // whatever it was, the one who waits for items must hear of it
            {
                made.Writer.Complete(failed);
            }
        }, CancellationToken.None);
        try
        {
            await foreach (var item in made.Reader.ReadAllAsync(cancel))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }
}
