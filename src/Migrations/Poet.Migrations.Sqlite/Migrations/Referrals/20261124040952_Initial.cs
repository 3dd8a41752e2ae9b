using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Referrals
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referrals_Briefings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reached = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StruckOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Briefings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReferredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReferredById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Concern = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    Feared = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Convicted = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AtRisk = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    RecheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    TextNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AwaitingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    NextHearingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Start = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilFurtherOrder = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unaccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_Applications_referrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Steps",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Steps", x => new { x.ReferralId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_referrals_Steps_referrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Triages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Threat = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Harm = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Investigation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Vulnerability = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Engagement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Triages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_Triages_referrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_ApplicationClauses",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Because = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_ApplicationClauses", x => new { x.ApplicationId, x.ClauseId });
                    table.ForeignKey(
                        name: "FK_referrals_ApplicationClauses_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_ApplicationOffers",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_ApplicationOffers", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_referrals_ApplicationOffers_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_ApplicationSignOffs",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_ApplicationSignOffs", x => new { x.ApplicationId, x.TextNumber, x.What });
                    table.ForeignKey(
                        name: "FK_referrals_ApplicationSignOffs_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_ApplicationSteps",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_ApplicationSteps", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_referrals_ApplicationSteps_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_ApplicationTexts",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_ApplicationTexts", x => new { x.ApplicationId, x.Number });
                    table.ForeignKey(
                        name: "FK_referrals_ApplicationTexts_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Hearings",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Hearings", x => new { x.ApplicationId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_referrals_Hearings_referrals_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "referrals_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Applications_Force_State_OpenedAt",
                table: "referrals_Applications",
                columns: new[] { "Force", "State", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Applications_Force_Unaccepted_OpenedAt",
                table: "referrals_Applications",
                columns: new[] { "Force", "Unaccepted", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Applications_Reference",
                table: "referrals_Applications",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Applications_ReferralId",
                table: "referrals_Applications",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Applications_SubjectId",
                table: "referrals_Applications",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Briefings_Force_On",
                table: "referrals_Briefings",
                columns: new[] { "Force", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Force_Source_ReferredAt",
                table: "referrals_Referrals",
                columns: new[] { "Force", "Source", "ReferredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Force_State_RecheckOn",
                table: "referrals_Referrals",
                columns: new[] { "Force", "State", "RecheckOn" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Force_State_ReferredAt",
                table: "referrals_Referrals",
                columns: new[] { "Force", "State", "ReferredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Reference",
                table: "referrals_Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_SubjectId",
                table: "referrals_Referrals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Triages_ReferralId",
                table: "referrals_Triages",
                column: "ReferralId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referrals_ApplicationClauses");

            migrationBuilder.DropTable(
                name: "referrals_ApplicationOffers");

            migrationBuilder.DropTable(
                name: "referrals_ApplicationSignOffs");

            migrationBuilder.DropTable(
                name: "referrals_ApplicationSteps");

            migrationBuilder.DropTable(
                name: "referrals_ApplicationTexts");

            migrationBuilder.DropTable(
                name: "referrals_Briefings");

            migrationBuilder.DropTable(
                name: "referrals_Hearings");

            migrationBuilder.DropTable(
                name: "referrals_Steps");

            migrationBuilder.DropTable(
                name: "referrals_Triages");

            migrationBuilder.DropTable(
                name: "referrals_Applications");

            migrationBuilder.DropTable(
                name: "referrals_Referrals");
        }
    }
}
