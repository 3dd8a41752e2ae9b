using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Plans
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_CrimeReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Crime = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Classification = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NamedAs = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_CrimeReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_MappaReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Breaches = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SentTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DroppedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_MappaReferrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_Nominals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    PolicyNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StateSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    NamingsAtAdoption = table.Column<int>(type: "INTEGER", nullable: false),
                    RecentAtAdoption = table.Column<int>(type: "INTEGER", nullable: false),
                    BreachesSince = table.Column<int>(type: "INTEGER", nullable: false),
                    RankAdjustment = table.Column<int>(type: "INTEGER", nullable: false),
                    RankReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RankUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProposedState = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ProposedOutcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedEvidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_Nominals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_Nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominatedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    NominatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    LookedAtBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LookedAtById = table.Column<Guid>(type: "TEXT", nullable: true),
                    LookedAtAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LookedAtReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PanelOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Members = table.Column<string>(type: "TEXT", maxLength: 4100, nullable: true),
                    PanelReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Dissent = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldHow = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_Nominations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_PeerReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reviewer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Works = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Missing = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Lesson = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_PeerReviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_PlanActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Strand = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    LinkedKind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    LinkedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Service = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Need = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_PlanActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_PlanOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    NominalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SourceReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StruckOutBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckOutReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_PlanOutcomes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_PrisonTimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpectedRelease = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_PrisonTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_Problems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ScanFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Analysis = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Response = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ResponseFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Assessment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AssessedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_Problems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_ReportImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_ReportImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_SamePersonLinks",
                columns: table => new
                {
                    MergedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_SamePersonLinks", x => x.MergedId);
                });

            migrationBuilder.CreateTable(
                name: "plans_SeenVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Met = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_SeenVisits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_SuspectedBreaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NoFurtherAction = table.Column<bool>(type: "INTEGER", nullable: false),
                    MappaReferralId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_SuspectedBreaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_TierPolicies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kept = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BackTest = table.Column<string>(type: "TEXT", nullable: true),
                    BackTestedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AdoptedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RejectedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_TierPolicies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_TierStandings",
                columns: table => new
                {
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Namings = table.Column<int>(type: "INTEGER", nullable: false),
                    Rapes = table.Column<int>(type: "INTEGER", nullable: false),
                    LastReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TierIfReleased = table.Column<int>(type: "INTEGER", nullable: true),
                    OneAway = table.Column<int>(type: "INTEGER", nullable: true),
                    PolicyNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_TierStandings", x => new { x.Force, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "plans_Trainings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_Trainings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_TrawlDifferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrawlId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Was = table.Column<int>(type: "INTEGER", nullable: true),
                    Counted = table.Column<int>(type: "INTEGER", nullable: true),
                    Namings = table.Column<int>(type: "INTEGER", nullable: false),
                    Rapes = table.Column<int>(type: "INTEGER", nullable: false),
                    LastReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_TrawlDifferences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_Trawls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PolicyNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Reports = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    Second = table.Column<int>(type: "INTEGER", nullable: false),
                    Near = table.Column<int>(type: "INTEGER", nullable: false),
                    Differences = table.Column<int>(type: "INTEGER", nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_Trawls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_NominalSteps",
                columns: table => new
                {
                    NominalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_NominalSteps", x => new { x.NominalId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_plans_NominalSteps_plans_Nominals_NominalId",
                        column: x => x.NominalId,
                        principalTable: "plans_Nominals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_ActionUpdates",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Done = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    HandedOver = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_ActionUpdates", x => new { x.ActionId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_plans_ActionUpdates_plans_PlanActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "plans_PlanActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_ProblemPeople",
                columns: table => new
                {
                    ProfileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_ProblemPeople", x => new { x.ProfileId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_plans_ProblemPeople_plans_Problems_ProfileId",
                        column: x => x.ProfileId,
                        principalTable: "plans_Problems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_RefusedReportLines",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_RefusedReportLines", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_plans_RefusedReportLines_plans_ReportImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "plans_ReportImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_CrimeReports_Force_RecordedBy_Crime_SubjectId",
                table: "plans_CrimeReports",
                columns: new[] { "Force", "RecordedBy", "Crime", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_CrimeReports_Force_SubjectId",
                table: "plans_CrimeReports",
                columns: new[] { "Force", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_CrimeReports_SubjectId",
                table: "plans_CrimeReports",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_MappaReferrals_Force_State_DraftedAt",
                table: "plans_MappaReferrals",
                columns: new[] { "Force", "State", "DraftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_MappaReferrals_SubjectId",
                table: "plans_MappaReferrals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominals_Force_State_ReviewOn",
                table: "plans_Nominals",
                columns: new[] { "Force", "State", "ReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominals_Force_SubjectId",
                table: "plans_Nominals",
                columns: new[] { "Force", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominals_OwnerId_State",
                table: "plans_Nominals",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominals_Reference",
                table: "plans_Nominals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominals_SubjectId",
                table: "plans_Nominals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominations_Force_State_NominatedAt",
                table: "plans_Nominations",
                columns: new[] { "Force", "State", "NominatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominations_Reference",
                table: "plans_Nominations",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_Nominations_SubjectId",
                table: "plans_Nominations",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PeerReviews_Force_Shared_At",
                table: "plans_PeerReviews",
                columns: new[] { "Force", "Shared", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_PeerReviews_NominalId",
                table: "plans_PeerReviews",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PeerReviews_SubjectId",
                table: "plans_PeerReviews",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanActions_Force_State_ToldOn",
                table: "plans_PlanActions",
                columns: new[] { "Force", "State", "ToldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanActions_NominalId",
                table: "plans_PlanActions",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanActions_OwnerId_State",
                table: "plans_PlanActions",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanActions_SubjectId",
                table: "plans_PlanActions",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanOutcomes_Force_On",
                table: "plans_PlanOutcomes",
                columns: new[] { "Force", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanOutcomes_NominalId",
                table: "plans_PlanOutcomes",
                column: "NominalId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PlanOutcomes_SubjectId",
                table: "plans_PlanOutcomes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_PrisonTimes_SubjectId",
                table: "plans_PrisonTimes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_ProblemPeople_SubjectId",
                table: "plans_ProblemPeople",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_Problems_Force_OpenedAt",
                table: "plans_Problems",
                columns: new[] { "Force", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Problems_Reference",
                table: "plans_Problems",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_ReportImports_Force_At",
                table: "plans_ReportImports",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_ReportImports_Force_FileHash",
                table: "plans_ReportImports",
                columns: new[] { "Force", "FileHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_SeenVisits_Force_At",
                table: "plans_SeenVisits",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_SeenVisits_SubjectId",
                table: "plans_SeenVisits",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_SuspectedBreaches_Force_At",
                table: "plans_SuspectedBreaches",
                columns: new[] { "Force", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_SuspectedBreaches_MappaReferralId",
                table: "plans_SuspectedBreaches",
                column: "MappaReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_SuspectedBreaches_SubjectId",
                table: "plans_SuspectedBreaches",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_TierPolicies_Force_Number",
                table: "plans_TierPolicies",
                columns: new[] { "Force", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_TierStandings_Force_Place_LastReportedOn",
                table: "plans_TierStandings",
                columns: new[] { "Force", "Place", "LastReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Trainings_Force_From",
                table: "plans_Trainings",
                columns: new[] { "Force", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Trainings_UserId",
                table: "plans_Trainings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_TrawlDifferences_SubjectId",
                table: "plans_TrawlDifferences",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_TrawlDifferences_TrawlId_Answer",
                table: "plans_TrawlDifferences",
                columns: new[] { "TrawlId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Trawls_Force_At",
                table: "plans_Trawls",
                columns: new[] { "Force", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_ActionUpdates");

            migrationBuilder.DropTable(
                name: "plans_CrimeReports");

            migrationBuilder.DropTable(
                name: "plans_MappaReferrals");

            migrationBuilder.DropTable(
                name: "plans_NominalSteps");

            migrationBuilder.DropTable(
                name: "plans_Nominations");

            migrationBuilder.DropTable(
                name: "plans_PeerReviews");

            migrationBuilder.DropTable(
                name: "plans_PlanOutcomes");

            migrationBuilder.DropTable(
                name: "plans_PrisonTimes");

            migrationBuilder.DropTable(
                name: "plans_ProblemPeople");

            migrationBuilder.DropTable(
                name: "plans_RefusedReportLines");

            migrationBuilder.DropTable(
                name: "plans_SamePersonLinks");

            migrationBuilder.DropTable(
                name: "plans_SeenVisits");

            migrationBuilder.DropTable(
                name: "plans_SuspectedBreaches");

            migrationBuilder.DropTable(
                name: "plans_TierPolicies");

            migrationBuilder.DropTable(
                name: "plans_TierStandings");

            migrationBuilder.DropTable(
                name: "plans_Trainings");

            migrationBuilder.DropTable(
                name: "plans_TrawlDifferences");

            migrationBuilder.DropTable(
                name: "plans_Trawls");

            migrationBuilder.DropTable(
                name: "plans_PlanActions");

            migrationBuilder.DropTable(
                name: "plans_Nominals");

            migrationBuilder.DropTable(
                name: "plans_Problems");

            migrationBuilder.DropTable(
                name: "plans_ReportImports");
        }
    }
}
