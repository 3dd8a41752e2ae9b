using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Persistence;

/// <summary>Saves what somebody else may have taken a moment before: a short reference drawn at random, or the place of a row that may be there once.</summary>
public static class SavingNew
{
    private const int Usual = 3;

    /// <summary>Saves; where the database has already what may be there once only, another is taken and all is saved again.</summary>
    /// <param name="provider">Knows which failure that is.</param>
    /// <param name="save">Saves everything, or nothing.</param>
    /// <param name="takeAnother">Takes another; may throw what says why nothing can be saved.</param>
    /// <param name="most">How often it is tried, at least once.</param>
    /// <exception cref="DbUpdateException">It was taken each time, or could not be saved for another reason.</exception>
    public static async Task<T> SaveNew<T>(this IDatabaseProvider provider, Func<Task<T>> save, Func<Task> takeAnother, int most = Usual)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await save();
            }
            catch (DbUpdateException taken) when (attempt < most && provider.IsUniqueViolation(taken))
            {
                await takeAnother();
            }
        }
    }

    /// <inheritdoc cref="SaveNew{T}(IDatabaseProvider, Func{Task{T}}, Func{Task}, int)"/>
    public static Task<T> SaveNew<T>(this IDatabaseProvider provider, Func<Task<T>> save, Action takeAnother, int most = Usual) => provider.SaveNew(save, () =>
    {
        takeAnother();
        return Task.CompletedTask;
    }, most);
}
